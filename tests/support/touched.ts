import type { Db } from '@cho-phien/server/db/client'

export interface Touched {
  /** Changes of rows since the last look, as `update tickets`. What was rolled back was no change. */
  take(): Promise<string[]>
}

/** Sees every committed change of every row of this database: triggers write it down in the same transaction. */
export async function watchRows(db: Db): Promise<Touched> {
  await db`create table touched (change text not null)`
  await db`
    create function note_change() returns trigger language plpgsql as $$
    begin
      insert into touched values (lower(tg_op) || ' ' || tg_table_name);
      return null;
    end $$`
  const tables = await db<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'touched'`
  for (const { name } of tables) {
    await db`create trigger note_change after insert or update or delete on ${db(name)} for each row execute function note_change()`
  }
  return {
    async take() {
      const rows = await db<{ change: string }[]>`delete from touched returning change`
      return [...new Set(rows.map((row) => row.change))]
    },
  }
}
