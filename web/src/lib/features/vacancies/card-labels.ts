import type { contractTypes, provisions, wagePeriods } from '@cho-phien/shared/vacancies'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'

export const wagePeriodLabels: Labels<(typeof wagePeriods)[number]> = {
  month: m.form_wage_period_month,
  day: m.form_wage_period_day,
  hour: m.form_wage_period_hour,
  piece: m.form_wage_period_piece,
}

export const contractTypeLabels: Labels<(typeof contractTypes)[number]> = {
  indefinite: m.form_contract_type_indefinite,
  fixed_term: m.form_contract_type_fixed_term,
  seasonal: m.form_contract_type_seasonal,
  probation_first: m.form_contract_type_probation_first,
}

export const provisionLabels: Labels<(typeof provisions)[number]> = {
  provided: m.form_provision_provided,
  allowance: m.form_provision_allowance,
  none: m.form_provision_none,
}
