import { BoothId, FairId } from '@cho-phien/shared/ids'
import { Nullable, Text } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { compileSmallIds } from './small-ids.ts'

const typed = 'B1A6C8DE-6A1F-4F53-9C6D-0F4F6D1C2A11'
const small = typed.toLowerCase()

test('ids get small letters wherever a shape has them, and words stay as they were typed', () => {
  const shape = Type.Object({
    id: BoothId,
    fairId: Nullable(FairId),
    ids: Type.Array(BoothId),
    inner: Type.Object({ id: Type.Optional(BoothId), body: Text(100) }),
    body: Text(100),
  })
  const rewrite = compileSmallIds(shape)
  expect(rewrite({ id: typed, fairId: typed, ids: [typed], inner: { id: typed, body: typed }, body: typed })).toEqual({
    id: small,
    fairId: small,
    ids: [small],
    inner: { id: small, body: typed },
    body: typed,
  })
  expect(rewrite({ id: typed, fairId: null, ids: [], inner: { body: '' }, body: '' })).toMatchObject({ fairId: null, inner: { body: '' } })
})
