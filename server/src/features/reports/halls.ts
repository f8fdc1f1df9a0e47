import type { FairId } from '@cho-phien/shared/ids'
import type { HallCount } from '@cho-phien/shared/reports'
import { lostSeconds } from '../../clock/judges.ts'
import type { Db } from '../../db/client.ts'
import { wasTaken } from '../queue/waits-here.ts'

/**
 * The people of each hall of the fair. A worker is a hall's by the latest slip that an operator of a hall gave them, else by who
 * registered them: nothing else ties a person to a place. Each is counted once, whatever the number of their tickets.
 * Its devices are those that are connected now with the sign-in of such a slip.
 */
export function countHalls(db: Db, fairId: FairId): Promise<HallCount[]> {
  return db<HallCount[]>`
    with places as (
      select halls.id, halls.name, fair_halls.device_count, staff_seats.account_id as operator_id
      from fair_halls join halls on halls.id = fair_halls.hall_id left join staff_seats on staff_seats.hall_id = halls.id
      where fair_halls.fair_id = ${fairId}
    ), people as (
      select worker_id, bool_or(status in ('waiting', 'away', 'missed')) as waits, bool_or(status in ('ringing', 'interviewing')) as talks
      from tickets where fair_id = ${fairId} and ${wasTaken(db)} group by worker_id
    ), placed as (
      select people.*, coalesce(
        (
          select places.id from slips join places on places.operator_id = slips.issued_by
          where slips.worker_id = people.worker_id and slips.revoked_at is null order by slips.issued_at desc limit 1
        ),
        (select places.id from workers join places on places.operator_id = workers.registered_by where workers.id = people.worker_id)
      ) as hall_id
      from people
    )
    select hall.id as "hallId", hall.name, hall.device_count as "deviceCount", there.persons, there.waiting, there.talking,
      device.connected
    from (select distinct id, name, device_count from places) hall
    cross join lateral (
      select count(*)::int as persons, count(*) filter (where waits and not talks)::int as waiting, count(*) filter (where talks)::int as talking
      from placed where placed.hall_id = hall.id
    ) there
    cross join lateral (
      select count(distinct sessions.id)::int as connected
      from places join slips on slips.issued_by = places.operator_id
      join sessions on sessions.slip_id = slips.id
      join node_holds on node_holds.room = 'session:' || sessions.id
      join nodes on nodes.id = node_holds.node_id and nodes.seen_at > now() - make_interval(secs => ${lostSeconds})
      where places.id = hall.id
    ) device
    order by fold_text(hall.name)`
}
