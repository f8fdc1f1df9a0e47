import type { Db } from '../../db/client.ts'

type Fragment = ReturnType<Db>

/**
 * What the line gets between two times of a desk, as an interval: the rule of slots/share-rules.ts for the plan. As long as the longer of
 * the two, and never less than what else is given.
 * @param own of the later one, and `before` of the one before it, null where it is the first
 */
export const shareBetween = (db: Db, { own, before, least }: { own: Fragment; before: Fragment; least: Fragment }): Fragment =>
  db`greatest(${own}, ${before}, ${least})`
