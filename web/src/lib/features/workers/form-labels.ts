import type {
  activities,
  areas,
  computerLevels,
  Destination,
  Ethnicity,
  generalEducations,
  OccupationGroup,
  PriorityGroup,
  Qualification,
  Sex,
} from '@cho-phien/shared/forms'
import { m } from '#lib/paraglide/messages.js'

/** The words of each choice of the worker's form. A new choice without its word does not compile. */
export type Labels<Choice extends string> = Record<Choice, () => string>

export const sexLabels: Labels<Sex> = {
  female: m.form_sex_female,
  male: m.form_sex_male,
}

export const areaLabels: Labels<(typeof areas)[number]> = {
  rural: m.form_area_rural,
  urban: m.form_area_urban,
}

export const priorityGroupLabels: Labels<PriorityGroup> = {
  disabled: m.form_priority_groups_disabled,
  poor_household: m.form_priority_groups_poor_household,
  near_poor_household: m.form_priority_groups_near_poor_household,
  policy_family: m.form_priority_groups_policy_family,
  ethnic_minority: m.form_priority_groups_ethnic_minority,
}

export const ethnicityLabels: Labels<Ethnicity> = {
  thai: m.form_ethnicity_thai,
  hmong: m.form_ethnicity_hmong,
  kinh: m.form_ethnicity_kinh,
  kho_mu: m.form_ethnicity_kho_mu,
  dao: m.form_ethnicity_dao,
  ha_nhi: m.form_ethnicity_ha_nhi,
  lao: m.form_ethnicity_lao,
  khang: m.form_ethnicity_khang,
  xinh_mun: m.form_ethnicity_xinh_mun,
  si_la: m.form_ethnicity_si_la,
  cong: m.form_ethnicity_cong,
  tay: m.form_ethnicity_tay,
  nung: m.form_ethnicity_nung,
  muong: m.form_ethnicity_muong,
  phu_la: m.form_ethnicity_phu_la,
  other: m.form_ethnicity_other,
}

export const generalEducationLabels: Labels<(typeof generalEducations)[number]> = {
  primary_not_finished: m.form_general_education_primary_not_finished,
  primary: m.form_general_education_primary,
  lower_secondary: m.form_general_education_lower_secondary,
  upper_secondary: m.form_general_education_upper_secondary,
}

export const qualificationLabels: Labels<Qualification> = {
  untrained: m.form_qualification_untrained,
  skilled_without_certificate: m.form_qualification_skilled_without_certificate,
  certificate_under_3_months: m.form_qualification_certificate_under_3_months,
  elementary: m.form_qualification_elementary,
  intermediate: m.form_qualification_intermediate,
  college: m.form_qualification_college,
  university: m.form_qualification_university,
  postgraduate: m.form_qualification_postgraduate,
}

export const activityLabels: Labels<(typeof activities)[number]> = {
  employed: m.form_activity_employed,
  unemployed_never_worked: m.form_activity_unemployed_never_worked,
  unemployed_under_3_months: m.form_activity_unemployed_under_3_months,
  unemployed_3_to_12_months: m.form_activity_unemployed_3_to_12_months,
  unemployed_over_1_year: m.form_activity_unemployed_over_1_year,
  studying: m.form_activity_studying,
  retired: m.form_activity_retired,
  housework: m.form_activity_housework,
  disabled: m.form_activity_disabled,
  other: m.form_activity_other,
}

export const destinationLabels: Labels<Destination> = {
  province: m.form_destination_province,
  country: m.form_destination_country,
  abroad: m.form_destination_abroad,
}

export const occupationLabels: Labels<OccupationGroup> = {
  garments: m.form_occupation_garments,
  electronics: m.form_occupation_electronics,
  construction: m.form_occupation_construction,
  agriculture: m.form_occupation_agriculture,
  food_processing: m.form_occupation_food_processing,
  hospitality: m.form_occupation_hospitality,
  sales: m.form_occupation_sales,
  transport: m.form_occupation_transport,
  office: m.form_occupation_office,
  mechanics: m.form_occupation_mechanics,
  care: m.form_occupation_care,
  unskilled: m.form_occupation_unskilled,
  other: m.form_occupation_other,
}

export const computerLevelLabels: Labels<(typeof computerLevels)[number]> = {
  none: m.form_computer_level_none,
  basic: m.form_computer_level_basic,
  office: m.form_computer_level_office,
}

/** The choices of a list in its order, for a select or tiles. */
export function optionsOf<Choice extends string>(choices: readonly Choice[], labels: Labels<Choice>): { value: Choice; label: string }[] {
  return choices.map((value) => ({ value, label: labels[value]() }))
}
