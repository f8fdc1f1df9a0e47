import { normalizeOfficePhone } from '@cho-phien/shared/accounts'
import type { Employer, EmployerProfileInput } from '@cho-phien/shared/employers'
import { spacedPhone } from '#lib/features/workers/phone.ts'
import { m } from '#lib/paraglide/messages.js'

const registrationPattern = /^\d{10}(-\d{3})?$/

/** The company profile while it is typed. */
export class EmployerDraft {
  name = $state('')
  shortName = $state('')
  registrationNumber = $state('')
  industry = $state('')
  provinceCode = $state('')
  communeCode = $state('')
  address = $state('')
  phoneNumber = $state('')
  introduction = $state('')
  labourExportLicence = $state('')
  #saved = $state('')

  constructor(employer: Employer) {
    this.name = employer.name
    this.shortName = employer.shortName
    this.registrationNumber = employer.registrationNumber ?? ''
    this.industry = employer.industry ?? ''
    this.provinceCode = employer.provinceCode ?? ''
    this.communeCode = employer.communeCode ?? ''
    this.address = employer.address
    this.phoneNumber = employer.phoneNumber ? spacedPhone(employer.phoneNumber) : ''
    this.introduction = employer.introduction
    this.labourExportLicence = employer.labourExportLicence ?? ''
    this.markSaved()
  }

  get isUnsaved(): boolean {
    return JSON.stringify(this.input) !== this.#saved
  }
  markSaved(): void {
    this.#saved = JSON.stringify(this.input)
  }

  get input(): EmployerProfileInput {
    return {
      name: this.name.trim(),
      shortName: this.shortName.trim(),
      registrationNumber: this.registrationNumber.replace(/[\s.]/g, ''),
      industry: this.industry.trim(),
      provinceCode: this.provinceCode,
      communeCode: this.communeCode || null,
      address: this.address.trim(),
      phoneNumber: this.phoneNumber.trim() || null,
      introduction: this.introduction.trim(),
      labourExportLicence: this.labourExportLicence.trim() || null,
    }
  }

  get errors(): Record<string, string | false> {
    const { name, shortName, registrationNumber, provinceCode, phoneNumber } = this.input
    return {
      name: name === '' && m.employer_name_missing(),
      shortName: shortName === '' && m.employer_short_name_missing(),
      registrationNumber: !registrationPattern.test(registrationNumber) && m.employer_registration_wrong(),
      phoneNumber: !!phoneNumber && normalizeOfficePhone(phoneNumber) === undefined && m.employer_phone_wrong(),
      provinceCode: provinceCode === '' && m.employer_province_missing(),
    }
  }
}
