import { isDatabaseAway } from '../db/client.ts'

/**
 * News that nobody was told: it is read and sent after its change, so a database that goes in between takes it along, and a change whose
 * commit was not answered may have been made. Connections stay open meanwhile and would never ask.
 */
export interface MissedNews {
  /** To be told when the database answers again. */
  owe(): void
  /** Work failed. Owed when that is because the database was away: it may have been news, or a change with news. */
  noteFailure(error: unknown): void
  /** The database answers. */
  settle(): void
}

/** @param tell has everybody ask anew */
export function createMissedNews(tell: () => void): MissedNews {
  let isOwed = false
  return {
    owe: () => void (isOwed = true),
    noteFailure: (error) => void (isOwed ||= isDatabaseAway(error)),
    settle() {
      if (!isOwed) return
      isOwed = false
      tell()
    },
  }
}
