import type { Db } from '@cho-phien/server/db/client'
import { mayMoveDesk } from '@cho-phien/server/features/booths/desk-rules'
import { mayMoveBooth } from '@cho-phien/server/features/booths/rules'
import { mayMoveInterview } from '@cho-phien/server/features/interviews/rules'
import { mayMove } from '@cho-phien/server/features/queue/rules'
import type { BoothStatus, DeskStatus } from '@cho-phien/shared/booths'
import type { InterviewStatus } from '@cho-phien/shared/interviews'
import type { TicketStatus } from '@cho-phien/shared/queue'

const tables = {
  booths: (from, to) => mayMoveBooth(from as BoothStatus, to as BoothStatus, 'fair'),
  tickets: (from, to) => mayMove(from as TicketStatus, to as TicketStatus),
  desks: (from, to) => mayMoveDesk(from as DeskStatus, to as DeskStatus),
  interviews: (from, to) => mayMoveInterview(from as InterviewStatus, to as InterviewStatus),
} satisfies Record<string, (from: string, to: string) => boolean>

interface Move {
  subject: keyof typeof tables
  from: string
  to: string
  /** What the same transaction wrote into the record. */
  actions: string[]
}

export interface StatusMoves {
  /** Every move there was since the watch began, as `interviews: connecting -> live`. */
  reached(): Promise<string[]>
  /** Moves that no table of rules allows, or that left no line in the record of their own transaction. */
  faults(): Promise<string[]>
}

/** Writes down every move of a ticket, desk or interview from one status to another, whichever statement made it. */
export async function watchStatusMoves(db: Db): Promise<StatusMoves> {
  await db`create table status_moves (subject text not null, was text not null, became text not null, made_by xid not null)`
  await db`
    create function note_status_move() returns trigger language plpgsql as $$
    begin
      insert into status_moves values (tg_table_name, old.status, new.status, new.xmin);
      return null;
    end $$`
  for (const name of Object.keys(tables)) {
    await db`
      create trigger note_status_move after update on ${db(name)} for each row
      when (old.status is distinct from new.status) execute function note_status_move()`
  }
  return {
    async reached() {
      const moves = await db<{ move: string }[]>`select distinct subject || ': ' || was || ' -> ' || became as move from status_moves`
      return moves.map(({ move }) => move)
    },
    async faults() {
      const moves = await db<Move[]>`
        select subject, was as "from", became as "to", array(select action from audit_events where audit_events.xmin = made_by) as actions
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
