import type { EmployerRole, StaffRole } from '@cho-phien/shared/accounts'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'

export const staffRoleLabels: Labels<StaffRole> = {
  administrator: m.center_role_administrator,
  moderator: m.center_role_moderator,
  hall_operator: m.center_role_hall_operator,
  viewer: m.center_role_viewer,
}

export const employerRoleLabels: Labels<EmployerRole> = {
  owner: m.employer_role_owner,
  interviewer: m.employer_role_interviewer,
}
