import type { CommandName, CommandPayload, CommandReply } from '@cho-phien/shared/contract'
import type { TestApp } from './app.ts'
import type { RealtimeClient } from './client.ts'
import { visit, type Answer, type Visitor } from './visitor.ts'

/** One person with everything that ever reached them: answers, acknowledgements and events, as text. */
export interface Witness {
  http: Visitor
  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name>>
  /** Sends and does not mind a refusal, which is written down too. */
  attempt<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<void>
  next: RealtimeClient['next']
  /** Connects, or connects anew: what a page does after signing in. */
  connect(): Promise<void>
  /** What came, with where it came from. */
  seen(): { from: string; text: string }[]
}

export function createWitness(server: TestApp, cookie = ''): Witness {
  const answers: { from: string; text: string }[] = []
  const connections: RealtimeClient[] = []
  const http = recordAnswers(visit(server.url, cookie), answers)

  function client(): RealtimeClient {
    const last = connections.at(-1)
    if (last === undefined) throw new Error('this witness is not connected')
    return last
  }
  return {
    http,
    async connect() {
      connections.at(-1)?.close()
      connections.push(await server.connect(http.cookie() || undefined))
    },
    async send(name, payload) {
      const reply = await client().mustSend(name, payload)
      answers.push({ from: name, text: JSON.stringify(reply) })
      return reply
    },
    async attempt(name, payload) {
      answers.push({ from: name, text: JSON.stringify(await client().send(name, payload)) })
    },
    next: (name, fits) => client().next(name, fits),
    seen: () => [
      ...answers,
      ...connections.flatMap(({ received }) =>
        received.map(({ name, payload }) => ({ from: `event ${name}`, text: JSON.stringify(payload) })),
      ),
    ],
  }
}

function recordAnswers(visitor: Visitor, answers: { from: string; text: string }[]): Visitor {
  function record(from: string, answer: Answer): Answer {
    const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie').join('\n')
    answers.push({ from, text: `${headers}\n${typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)}` })
    return answer
  }
  return {
    get: async (path) => record(`GET ${path}`, await visitor.get(path)),
    post: async (path, body) => record(`POST ${path}`, await visitor.post(path, body)),
    put: async (path, body) => record(`PUT ${path}`, await visitor.put(path, body)),
    patch: async (path, body) => record(`PATCH ${path}`, await visitor.patch(path, body)),
    delete: async (path) => record(`DELETE ${path}`, await visitor.delete(path)),
    upload: async (path, file) => record(`PUT ${path}`, await visitor.upload(path, file)),
    cookie: () => visitor.cookie(),
  }
}
