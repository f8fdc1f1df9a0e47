import type { Db, Pool } from '@cho-phien/server/db/client'
import type { RealtimeServer } from '@cho-phien/server/realtime/server'
import { setTimeout as delay } from 'node:timers/promises'
import type { ReservedSql } from 'postgres'
import type { ServerOptions } from 'socket.io'

// Bugs that a checker must find. Each is put in from outside: the product has no switch for them.

/** How long the answer is ahead of its commit: on a busy machine it takes a while to be heard. */
const lateMs = 500

/** A pool whose transactions say that they are committed, and are so only later. */
export function commitsLate(pool: Pool): Pool {
  return new Proxy(pool, {
    get: (target, key) =>
      key === 'reserve' ? async () => commitLate(await target.reserve()) : (Reflect.get(target, key, target) as unknown),
  })
}

function commitLate(connection: ReservedSql): ReservedSql {
  let committed: Promise<unknown> = Promise.resolve()
  const unsafe = (text: string) => {
    if (text !== 'commit') return connection.unsafe(text)
    committed = delay(lateMs).then(() => connection.unsafe('commit'))
    return Promise.resolve({ command: 'COMMIT' })
  }
  const release = () => void committed.then(() => connection.release())
  return new Proxy(connection, {
    get: (target, key) => {
      if (key === 'unsafe') return unsafe
      return key === 'release' ? release : (Reflect.get(target, key, target) as unknown)
    },
  })
}

/** A pool whose transactions find nothing where they look with this statement: what holds is the constraint alone. */
export function findsNothing(pool: Pool, statement: RegExp): Pool {
  const blind = (connection: ReservedSql): ReservedSql =>
    new Proxy(connection, {
      apply: (target, self, [first, ...values]: [unknown, ...unknown[]]) =>
        Array.isArray(first) && 'raw' in first && statement.test(first.join('?'))
          ? Promise.resolve([])
          : (Reflect.apply(target, self, [first, ...values]) as unknown),
    })
  return new Proxy(pool, {
    get: (target, key) => (key === 'reserve' ? async () => blind(await target.reserve()) : (Reflect.get(target, key, target) as unknown)),
  })
}

/** What a database that is away says is taken for a failure of the program's own: the errors lose the word that tells them apart. */
export function hideAbsence(): void {
  Object.defineProperty(Error.prototype, 'code', {
    configurable: true,
    get: () => undefined,
    set(this: Error, value: unknown) {
      if (/^(CONNECTION_|CONNECT_TIMEOUT|ECONN|57P0)/.test(String(value))) return
      Object.defineProperty(this, 'code', { value, configurable: true, enumerable: true, writable: true })
    },
  })
}

/** A desk is nobody's: each page that comes to it works there, whoever took it over. */
export async function letEveryPageWork(db: Db): Promise<void> {
  await db.unsafe(`
    create function let_go() returns trigger language plpgsql as $$ begin new.holder = null; return new; end $$;
    create trigger let_go before update on desks for each row execute function let_go()`)
}

/** Rows of this table are thrown away as they come, without a word. */
export async function forgetRows(db: Db, table: 'command_receipts' | 'deadlines' | 'audit_events', condition = 'true'): Promise<void> {
  await db.unsafe(`
    create function forget_${table}() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger forget_${table} before insert on ${table} for each row when (${condition}) execute function forget_${table}()`)
}

/** Rows of this table are gone with the commit of what made them: everybody is answered as if they were there. */
export async function loseRows(db: Db, table: 'call_backs' | 'line_messages'): Promise<void> {
  await db.unsafe(`
    create function lose_${table}() returns trigger language plpgsql as $$ begin delete from ${table} where id = new.id; return null; end $$;
    create constraint trigger lose_${table} after insert on ${table} deferrable initially deferred for each row execute function lose_${table}()`)
}

/** What the centre decides so is done a second time with the first. */
export async function decideTwice(db: Db, action: 'fair.paused'): Promise<void> {
  await db.unsafe(`
    create function decide_twice() returns trigger language plpgsql as $$ begin
      insert into audit_events (actor_account_id, actor_kind, action, subject_type, subject_id, reason, detail)
      values (new.actor_account_id, new.actor_kind, new.action, new.subject_type, new.subject_id, new.reason, new.detail);
      return null;
    end $$;
    create trigger decide_twice after insert on audit_events for each row
      when (pg_trigger_depth() = 0 and new.action = '${action}') execute function decide_twice()`)
}

/** Nothing keeps two booths from calling one worker at the same moment; and they take their time. */
export async function dropOneRingPerWorker(db: Db): Promise<void> {
  await db.unsafe(`
    drop index interview_one_active_per_worker;
    drop index interview_one_active_per_account;
    create function take_time() returns trigger language plpgsql as $$ begin perform pg_sleep(0.05); return new; end $$;
    create trigger take_time before insert on interviews for each row execute function take_time()`)
}

/** Nothing that interrupts an interview is written: its clock runs on. */
export async function keepClockRunning(db: Db): Promise<void> {
  await db.unsafe(`
    create function keep_running() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger keep_running before update on interviews for each row when (new.status = 'interrupted') execute function keep_running()`)
}

/** Presences are held by nobody: as with those that a process keeps in its memory, no other knows whose they were when it is gone. */
export async function keepPresencesInMemory(db: Db): Promise<void> {
  await db.unsafe(`
    create function hide_holder() returns trigger language plpgsql as $$ begin
      if new.worker_node_id is not null then new.worker_node_id = '00000000-0000-4000-8000-000000000000'; end if;
      return new;
    end $$;
    create trigger hide_holder before update on interviews for each row execute function hide_holder()`)
}

/** A node that ends in good order takes the line with it, as if it were the only one. */
export async function clearLineAtLeaving(db: Db): Promise<void> {
  await db.unsafe(`
    create function clear_line() returns trigger language plpgsql as $$ begin
      update tickets set status = 'closed', close_reason = 'left', closed_at = now() where status = 'waiting';
      return old;
    end $$;
    create trigger clear_line after delete on nodes for each row execute function clear_line()`)
}

/** One address is taken for one person: after so many handshakes it is refused. */
export const handshakesOfOne = 20

export function shutHallsOut(io: RealtimeServer): void {
  const seen = new Map<string, number>()
  const { opts } = io.engine as unknown as { opts: ServerOptions }
  const { allowRequest } = opts
  opts.allowRequest = (request, decide) => {
    const address = request.socket.remoteAddress ?? ''
    const count = (seen.get(address) ?? 0) + 1
    seen.set(address, count)
    if (count > handshakesOfOne) decide(null, false)
    else allowRequest?.(request, decide)
  }
}
