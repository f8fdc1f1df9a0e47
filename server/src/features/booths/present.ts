import type { Viewer } from '@cho-phien/shared/accounts'
import type { Booth, BoothRow } from '@cho-phien/shared/booths'
import type { FairId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { notFoundUnless } from '../../errors.ts'
import { presentVacancy } from '../vacancies/present.ts'
import { listVacanciesOfBooths, type BoothVacancyRow } from '../vacancies/queries.ts'
import { listLines } from './line.ts'
import { isInsider } from './policy.ts'
import { listBoothRows, type BoothFacts } from './queries.ts'
import { missingToOpen } from './rules.ts'

/** Booth pages as this person may see them: what is missing and unfinished cards are for the employer and the centre. */
export async function presentBooths(db: Db, viewer: Viewer | undefined, facts: readonly BoothFacts[]): Promise<Booth[]> {
  const boothIds = facts.map((booth) => booth.id)
  const [offers, lines] = await Promise.all([listVacanciesOfBooths(db, boothIds), listLines(db, { boothIds })])
  return facts.map((booth) => ({
    ...presentBooth(booth, isInsider(viewer, booth), offers),
    line: notFoundUnless(lines.find((one) => one.boothId === booth.id)),
  }))
}

export type BoothWithoutLine = Omit<Booth, 'line'>

/** The same for everybody who belongs neither to the booth nor to the centre; its line is read apart. */
export async function presentPublicBooths(db: Db, facts: readonly BoothFacts[]): Promise<BoothWithoutLine[]> {
  const offers = await listVacanciesOfBooths(
    db,
    facts.map((booth) => booth.id),
  )
  return facts.map((booth) => presentBooth(booth, false, offers))
}

function presentBooth(booth: BoothFacts, isOwn: boolean, offers: readonly BoothVacancyRow[]): BoothWithoutLine {
  const vacancies = offers.filter((offer) => offer.boothId === booth.id)
  const offered = vacancies.map(presentVacancy)
  return {
    id: booth.id,
    fairId: booth.fairId,
    fairSlug: booth.fairSlug,
    fairTitle: booth.fairTitle,
    fairStatus: booth.fairStatus,
    number: booth.number,
    employer: {
      id: booth.employerId,
      name: booth.employerName,
      shortName: booth.employerShortName,
      introduction: booth.employerIntroduction,
      provinceCode: booth.provinceCode,
      communeCode: booth.communeCode,
      address: booth.address,
      isVerified: booth.employerStatus === 'approved',
      registrationNumber: booth.registrationNumber,
      labourExportLicence: booth.labourExportLicence,
    },
    headline: booth.headline,
    introduction: booth.introduction,
    vacancies: isOwn ? offered : offered.filter((vacancy) => vacancy.missing.length === 0),
    ownPause: isOwn ? booth.pausedBy : null,
    missing: isOwn ? missingToOpen({ ...booth, vacancies }) : [],
    version: booth.version,
  }
}

/** The fair's list of booths with the lines as they are now. */
export async function presentBoothRows(db: Db, fairId: FairId): Promise<BoothRow[]> {
  const [rows, lines] = await Promise.all([listBoothRows(db, fairId), listLines(db, { fairId })])
  const lineOf = new Map(lines.map((line) => [line.boothId, line]))
  // A booth that came between the two looks is in the next one.
  return rows.flatMap((row) => {
    const line = lineOf.get(row.id)
    return line === undefined ? [] : [{ ...row, line }]
  })
}
