import { OneOf } from './schema.ts'

/**
 * The worker's form as data, after the job-seeker form 01a. A change of a list or a field is a new version; answers keep
 * the version they were given under. Labels are in the message catalogue: `form_<field>` and `form_<field>_<choice>`.
 */
export const workerFormVersion = 1

export const sexes = ['female', 'male'] as const
export const areas = ['rural', 'urban'] as const
export const priorityGroups = ['disabled', 'poor_household', 'near_poor_household', 'policy_family', 'ethnic_minority'] as const
export const ethnicities = [
  'thai',
  'hmong',
  'kinh',
  'kho_mu',
  'dao',
  'ha_nhi',
  'lao',
  'khang',
  'xinh_mun',
  'si_la',
  'cong',
  'tay',
  'nung',
  'muong',
  'phu_la',
  'other',
] as const
export const generalEducations = ['primary_not_finished', 'primary', 'lower_secondary', 'upper_secondary'] as const
export const qualifications = [
  'untrained',
  'skilled_without_certificate',
  'certificate_under_3_months',
  'elementary',
  'intermediate',
  'college',
  'university',
  'postgraduate',
] as const
export const activities = [
  'employed',
  'unemployed_never_worked',
  'unemployed_under_3_months',
  'unemployed_3_to_12_months',
  'unemployed_over_1_year',
  'studying',
  'retired',
  'housework',
  'disabled',
  'other',
] as const
export const destinations = ['province', 'country', 'abroad'] as const
export const occupationGroups = [
  'garments',
  'electronics',
  'construction',
  'agriculture',
  'food_processing',
  'hospitality',
  'sales',
  'transport',
  'office',
  'mechanics',
  'care',
  'unskilled',
  'other',
] as const
export const computerLevels = ['none', 'basic', 'office'] as const

export type Sex = (typeof sexes)[number]
export type PriorityGroup = (typeof priorityGroups)[number]
export type Ethnicity = (typeof ethnicities)[number]
export type Qualification = (typeof qualifications)[number]
export type OccupationGroup = (typeof occupationGroups)[number]
export type Destination = (typeof destinations)[number]

export const Sex = OneOf(sexes)
export const OccupationGroup = OneOf(occupationGroups)
export const Destination = OneOf(destinations)
export const Qualification = OneOf(qualifications)
