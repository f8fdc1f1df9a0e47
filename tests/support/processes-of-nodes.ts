import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { readConfig } from '@cho-phien/server/config'
import { connect, type Pool } from '@cho-phien/server/db/client'
import { createAuth } from '@cho-phien/server/features/accounts/auth'
import { lastingPort } from './lasting-port.ts'
import type { Ack, CommandName, CommandPayload, CommandReply } from '@cho-phien/shared/contract'
import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { onTestFinished } from 'vitest'
import { testSecrets } from './app.ts'
import { connectClient, type RealtimeClient } from './client.ts'
import { openEntrance } from './entrance.ts'
import { createDatabase } from './postgres.ts'
import { startRedis } from './redis.ts'
import { endServer, startServer } from './server-process.ts'

export interface NodeProcess {
  url: string
  /** Ends it as a crash does. */
  kill(): Promise<void>
  /** Ends it as a new version does, and starts it again. */
  renew(): Promise<void>
}

export interface Person {
  client: RealtimeClient
  /** Until it is acknowledged, over lost connections, under one id: as a page sends it. */
  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name>>
}

export interface Nodes {
  db: Pool
  nodes: NodeProcess[]
  /** Comes in by the entrance, and again whenever the connection is lost. @param settle what the page says each time */
  come(who: { accountId: AccountId; workerId?: WorkerId }, settle?: (person: Person) => Promise<unknown>): Promise<Person>
}

/**
 * The product as a centre with several nodes runs it: processes of their own, one database, one Redis, one address.
 * @param seedBug what a test must find
 */
export async function startNodeProcesses(count: number, seedBug?: (db: Pool) => Promise<void>): Promise<Nodes> {
  const database = await createDatabase()
  const db = connect(database.url, { poolSize: 4 })
  await seedBug?.(db)
  const redis = count > 1 ? await startRedis() : undefined
  const environment = {
    ...testSecrets,
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    ...(redis && { REDIS_URL: redis.url }),
  }
  const ports = await Promise.all(Array.from({ length: count }, () => lastingPort()))
  const nodes = await Promise.all(ports.map((port) => startNode({ ...process.env, ...environment, PORT: String(port) }, port)))
  const entrance = await openEntrance(ports)
  onTestFinished(async () => {
    await Promise.all(nodes.map((node) => node.kill()))
    await db.end({ timeout: 5 })
    await database.drop()
  })
  const auth = createAuth({ config: readConfig(environment), db })
  return {
    db,
    nodes,
    async come(who, settle = () => Promise.resolve()) {
      const { headers } = await auth.api.enterAccount({ body: who, headers: new Headers(), returnHeaders: true })
      const cookie = headers.getSetCookie().map((each) => each.split(';')[0])
      const person = openPage(await connectClient(entrance, cookie.join('; ')))
      const { socket } = person.client
      onTestFinished(() => person.client.close())
      socket.on('connect', () => void settle(person).catch(() => undefined))
      // After a goodbye of the server the client does not try by itself.
      socket.on('disconnect', (reason) => reason === 'io server disconnect' && setTimeout(() => socket.connect(), 300))
      await settle(person)
      return person
    },
  }
}

async function startNode(environment: NodeJS.ProcessEnv, port: number): Promise<NodeProcess> {
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess = await startServer(environment, url)
  return {
    url,
    kill: () => endServer(child, 'SIGKILL'),
    async renew() {
      await endServer(child, 'SIGTERM')
      child = await startServer(environment, url)
    },
  }
}

function openPage(client: RealtimeClient): Person {
  return {
    client,
    async send(name, payload) {
      const id = randomUUID()
      for (const until = Date.now() + 30_000; Date.now() < until; await delay(100)) {
        const ack = await once(client, name, { id, payload })
        if (ack?.ok) return ack.data as never
        if (ack !== undefined) throw new Error(`${name} was refused: ${ack.code}`)
      }
      throw new Error(`${name} was not answered within 30 s`)
    },
  }
}

/** One try; undefined when nothing was heard. */
async function once(client: RealtimeClient, name: CommandName, envelope: unknown): Promise<Ack<unknown> | undefined> {
  if (!client.socket.connected) return undefined
  const emit = client.socket.timeout(2_000).emitWithAck.bind(client.socket.timeout(2_000)) as (...sent: unknown[]) => Promise<unknown>
  return emit(name, envelope).then(
    (ack) => ack as Ack<unknown>,
    () => undefined,
  )
}
