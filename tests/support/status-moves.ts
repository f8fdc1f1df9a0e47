import type { Db } from '@cho-phien/server/db/client'
import { mayMoveDesk } from '@cho-phien/server/features/booths/desk-rules'
import { mayMoveBooth } from '@cho-phien/server/features/booths/rules'
import { mayMoveFair } from '@cho-phien/server/features/fairs/rules'
import { mayMoveInterview } from '@cho-phien/server/features/interviews/rules'
import { mayMove } from '@cho-phien/server/features/queue/rules'
import { slotsThatMayMove } from '@cho-phien/server/features/slots/rules'
import type { BoothStatus, DeskStatus } from '@cho-phien/shared/booths'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { InterviewStatus } from '@cho-phien/shared/interviews'
import type { TicketStatus } from '@cho-phien/shared/queue'
import type { SlotStatus } from '@cho-phien/shared/slots'

const tables = {
  booths: (from, to) => mayMoveBooth(from as BoothStatus, to as BoothStatus, 'fair'),
  tickets: (from, to) => mayMove(from as TicketStatus, to as TicketStatus),
  desks: (from, to) => mayMoveDesk(from as DeskStatus, to as DeskStatus),
  interviews: (from, to) => mayMoveInterview(from as InterviewStatus, to as InterviewStatus),
  slots: (from, to) => slotsThatMayMove(to as SlotStatus).includes(from as SlotStatus),
  fairs: (from, to) => withoutPause(from) === withoutPause(to) || mayMoveFair(withoutPause(from), withoutPause(to)),
  // A call that is owed is made or taken back; either is undone, one does not become the other.
  call_backs: (from, to) => (from === 'owed') !== (to === 'owed'),
} satisfies Record<string, (from: string, to: string) => boolean>

/** What has no column of that name, as an expression of a row's. */
const statusOf: Partial<Record<string, string>> = {
  fairs: "status || case when paused_at is null then '' else ' in pause' end",
  call_backs: "case when withdrawn_at is not null then 'taken back' when done_at is not null then 'made' else 'owed' end",
}

function withoutPause(status: string): FairStatus {
  return status.replace(' in pause', '') as FairStatus
}

interface Move {
  subject: keyof typeof tables
  from: string
  to: string
  /** What the same transaction wrote into the record of this very row, or of an interview with this ticket or at this desk. */
  actions: string[]
}

export interface StatusMoves {
  /** Every move there was since the watch began, as `interviews: connecting -> live`. */
  reached(): Promise<string[]>
  /** Moves that no table of rules allows, or that left no line in the record of their own transaction. */
  faults(): Promise<string[]>
}

/** Writes down every move of a booth, ticket, desk, interview, slot, fair or call from one status to another, whichever statement made it. */
export async function watchStatusMoves(db: Db): Promise<StatusMoves> {
  await db`create table status_moves (subject text not null, subject_id uuid not null, was text not null, became text not null, made_by xid not null)`
  for (const name of Object.keys(tables)) {
    const status = statusOf[name] ?? 'status'
    await db.unsafe(`
      create function note_move_of_${name}() returns trigger language plpgsql as $$
      declare
        was text := (select ${status} from (select old.*) as row);
        became text := (select ${status} from (select new.*) as row);
      begin
        if was <> became then insert into status_moves values (tg_table_name, new.id, was, became, new.xmin); end if;
        return null;
      end $$;
      create trigger note_status_move after update on ${name} for each row execute function note_move_of_${name}()`)
  }
  return {
    async reached() {
      const moves = await db<{ move: string }[]>`select distinct subject || ': ' || was || ' -> ' || became as move from status_moves`
      return moves.map(({ move }) => move)
    },
    async faults() {
      const moves = await db<Move[]>`
        select subject, was as "from", became as "to", array(
          select action from audit_events where audit_events.xmin = made_by and audit_events.subject_id in (
            select status_moves.subject_id union all
            select id from interviews where status_moves.subject_id in (interviews.ticket_id, interviews.desk_id))) as actions
        from status_moves`
      const faults = moves.flatMap(({ subject, from, to, actions }) => {
        const title = `${subject}: ${from} -> ${to}`
        if (!tables[subject](from, to)) return [`${title} is in no table of rules`]
        return actions.length === 0 ? [`${title} left no line in the record`] : []
      })
      return [...new Set(faults)]
    },
  }
}
