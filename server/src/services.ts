import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { LineMove, Ticket } from '@cho-phien/shared/queue'
import type { FastifyBaseLogger } from 'fastify'
import type { Background } from './background.ts'
import type { Deadlines } from './clock/deadlines.ts'
import type { Config } from './config.ts'
import type { Pool } from './db/client.ts'
import type { MediaRooms } from './media/rooms.ts'
import type { Publish } from './realtime/publish.ts'

/** Tickets as their worker sees them, but for their line, which is read apart. */
export interface TicketReader {
  one(ticketId: TicketId): Promise<Omit<Ticket, 'line'> | undefined>
  /** A worker's, the most urgent first, closed ones of the last hours last. */
  of(workerId: WorkerId): Promise<Omit<Ticket, 'line'>[] | undefined>
}

/** The counts and the pace of a booth's line: read once for all who ask in one moment. */
export interface LineReader {
  /** As they are after the question. */
  now(boothId: BoothId): Promise<BoothLine | undefined>
  /**
   * As this process read them last, if that is two seconds ago at most and the line promised something: for an estimate, which is no better
   * for a reading of its own.
   */
  lately(boothId: BoothId): Promise<BoothLine | undefined>
}

/** What actions work with: made once in app.ts, handed down as the first parameter. */
export interface Services {
  /** This process among those that run. */
  nodeId: string
  config: Config
  db: Pool
  log: FastifyBaseLogger
  publish: Publish
  /** One object for every app of the process. */
  deadlines: Readonly<Deadlines>
  media: MediaRooms
  background: Background
  /** Closes every connection in the room, on every node: those of a sign-in that has ended, or of an account that is blocked. */
  hangUp(room: string): void
  lines: LineReader
  /** Tickets as they are after the question, read in the same way. */
  tickets: TicketReader
  /** Live connections of this node. */
  countConnections(): number
  /** Tells whoever watches the line of this move: at once, or with the moves that come while an earlier one is told. Called after commit. */
  tellMove(boothId: BoothId, move: LineMove): void
  /** Puts the connections that are in one room into another one too. */
  bring(room: string, into: string): void
  /** Takes out of the room, on every node, who is in none of the others. */
  clear(room: string, butThoseIn: string[]): void
  /** Tells every connection of every node that news may have been lost, so that it asks anew. */
  tellMissed(): void
  /** Says that work failed: when the database was away everybody is told, once it is back, that news may have been lost. */
  noteFailure(error: unknown): void
  /** Says that a booth has work for pairing: a waiting ticket or a ready desk. Called after commit. */
  wake(boothId: BoothId): void
}
