import type { AccountId, BoothId, CenterId, DeskId, EmployerId, FairId, FileId, HallId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import { idOf } from './chance.ts'

/** Every id of the demo follows from what it stands for. */
export const ids = {
  center: idOf<CenterId>('center'),
  hall: (key: string) => idOf<HallId>(`hall ${key}`),
  staff: (email: string) => idOf<AccountId>(`staff ${email}`),
  employer: (key: string) => idOf<EmployerId>(`employer ${key}`),
  permission: (employer: string) => idOf<FileId>(`permission ${employer}`),
  member: (employer: string, name: string) => idOf<AccountId>(`member ${employer} ${name}`),
  vacancy: (employer: string, title: string) => idOf<VacancyId>(`vacancy ${employer} ${title}`),
  workerAccount: (index: number) => idOf<AccountId>(`worker account ${index}`),
  worker: (index: number) => idOf<WorkerId>(`worker ${index}`),
  fair: (key: string) => idOf<FairId>(`fair ${key}`),
  booth: (fair: string, employer: string) => idOf<BoothId>(`booth ${fair} ${employer}`),
  desk: (fair: string, employer: string, name: string) => idOf<DeskId>(`desk ${fair} ${employer} ${name}`),
}
