import { Destination, OccupationGroup } from '@cho-phien/shared/forms'
import { FairId, VacancyId } from '@cho-phien/shared/ids'
import { Line } from '@cho-phien/shared/schema'
import { OfferedVacancy, Vacancy, VacancyInput } from '@cho-phien/shared/vacancies'
import { Type } from 'typebox'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, ownerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { archiveVacancy, changeVacancy, createVacancy, getOwnVacancy } from './actions.ts'
import { presentVacancy } from './present.ts'
import { listOfferedVacancies, listVacanciesOf } from './queries.ts'

const ById = Type.Object({ vacancyId: VacancyId })
const Search = Type.Object({
  search: Type.Optional(Line(120)),
  fairId: Type.Optional(FairId),
  workplace: Type.Optional(Destination),
  occupationGroup: Type.Optional(OccupationGroup),
})

export async function vacancyRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/vacancies',
    { schema: { operationId: 'searchVacancies', tags: ['vacancies'], querystring: Search, response: replies(Items(OfferedVacancy)) } },
    async (request) => {
      const rows = await listOfferedVacancies(services.db, request.query)
      return { items: rows.map((row) => ({ ...row, missing: [] })) }
    },
  )

  app.get(
    '/employer/vacancies',
    { schema: { operationId: 'listVacancies', tags: ['vacancies'], response: replies(Items(Vacancy)) } },
    async (request) => {
      const rows = await listVacanciesOf(services.db, employerOf(request).employerId)
      return { items: rows.map(presentVacancy) }
    },
  )

  app.post(
    '/employer/vacancies',
    { schema: { operationId: 'createVacancy', tags: ['vacancies'], body: VacancyInput, response: replies(Vacancy) } },
    (request) => createVacancy(services, ownerOf(request), request.body),
  )

  app.get(
    '/employer/vacancies/:vacancyId',
    { schema: { operationId: 'getVacancy', tags: ['vacancies'], params: ById, response: replies(Vacancy) } },
    (request) => getOwnVacancy(services, employerOf(request), request.params.vacancyId),
  )

  app.put(
    '/employer/vacancies/:vacancyId',
    { schema: { operationId: 'changeVacancy', tags: ['vacancies'], params: ById, body: VacancyInput, response: replies(Vacancy) } },
    (request) => changeVacancy(services, ownerOf(request), { vacancyId: request.params.vacancyId, input: request.body }),
  )

  app.delete(
    '/employer/vacancies/:vacancyId',
    { schema: { operationId: 'archiveVacancy', tags: ['vacancies'], params: ById, response: replies(Vacancy) } },
    (request) => archiveVacancy(services, ownerOf(request), request.params.vacancyId),
  )
}
