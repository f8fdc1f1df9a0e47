import type { Viewer } from '@cho-phien/shared/accounts'
import { commands, type Ack, type CommandName, type CommandPayload, type CommandReply } from '@cho-phien/shared/contract'
import { uuidPattern, type SessionId } from '@cho-phien/shared/ids'
import type { FastifyBaseLogger } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { Type, type Static } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { isDatabaseAway } from '../db/client.ts'
import { brokenConstraint, DomainError } from '../errors.ts'
import { compileGuard, type Guard } from '../guard.ts'
import { compileSmallIds } from '../small-ids.ts'
import type { Pace } from './pace.ts'
import type { Receipts } from './receipts.ts'
import type { RealtimeServer, RealtimeSocket } from './server.ts'

/** What a command's handler gets: who asks (read anew for every command) and the payload, already checked. */
export interface CommandContext {
  /** With the command, if it is remembered: the record of the change names it. */
  viewer: (Viewer & { command?: { id: string; name: CommandName } }) | undefined
  socket: RealtimeSocket
}
export type CommandHandler<Name extends CommandName> = (
  context: CommandContext,
  payload: CommandPayload<Name>,
) => Promise<CommandReply<Name>>
export type CommandHandlers = { [Name in CommandName]: CommandHandler<Name> }

/** The answers to commands that were done already, as they are now; a command without one is harmless when it is done again. */
export type AnswersAgain = { [Name in CommandName]?: (subjectId: string) => Promise<CommandReply<Name>> }

export interface Binding {
  handlers: CommandHandlers
  answersAgain: AnswersAgain
  /** Reads the sign-in again: rights may have changed since the handshake. */
  resolveViewer(sessionId: SessionId | undefined): Promise<Viewer | undefined>
  mayProceed: Pace['mayProceed']
  /** Whose handshake it was: behind a proxy not the peer of the connection. */
  addressOf(request: IncomingMessage): string
  receipts: Receipts
  /** Is told each failure: with a lost answer news may be lost too. */
  noteFailure(error: unknown): void
  log: FastifyBaseLogger
}

const EnvelopeHead = Type.Object({ id: Type.String({ format: 'uuid', pattern: uuidPattern }), payload: Type.Unknown() })
const checkHead = Compile(EnvelopeHead)
const checkPayload = new Map<string, Validator>(Object.entries(commands).map(([name, shape]) => [name, Compile(shape.payload)]))
const onlyNamed = new Map<string, Guard>(Object.entries(commands).map(([name, shape]) => [name, compileGuard(shape.payload)]))
const withSmallIds = new Map(Object.entries(commands).map(([name, shape]) => [name, compileSmallIds(shape.payload)]))

const guards = new Map<string, Guard>(Object.entries(commands).map(([name, shape]) => [name, compileGuard(shape.reply)]))

/** Connects every command of the contract: validate, authorise, run, acknowledge. */
export function bindCommands(io: RealtimeServer, binding: Binding): void {
  io.on('connection', (socket) => {
    socket.onAny((name: string, ...sent: unknown[]) => {
      // Who sends no envelope still waits for an answer.
      const ack = sent.at(-1)
      const envelope = sent[0] === ack && typeof ack === 'function' ? undefined : sent[0]
      void answer(binding, { socket, name, envelope }).then((result) => {
        if (typeof ack === 'function') (ack as (result: Ack<unknown>) => void)(result)
      })
    })
  })
}

interface Incoming {
  socket: RealtimeSocket
  name: string
  envelope: unknown
}

async function answer(binding: Binding, incoming: Incoming): Promise<Ack<unknown>> {
  try {
    return { ok: true, data: await run(binding, incoming) }
  } catch (error) {
    binding.noteFailure(error)
    return refusal(binding.log, incoming.name, error)
  }
}

async function run(binding: Binding, { socket, name, envelope }: Incoming): Promise<unknown> {
  const { sessionId } = socket.data
  // Nonsense counts too.
  if (!(await binding.mayProceed({ sessionId, address: binding.addressOf(socket.request) }))) throw new DomainError('too_many_requests')
  if (!isCommand(name)) throw new DomainError('command_unknown')
  const { id, payload } = parse(name, envelope)
  const viewer = isSameForAll(name, socket) ? undefined : await binding.resolveViewer(sessionId)
  requireKind(name, viewer)
  const invokeBy = async (asking: CommandContext['viewer']) =>
    guard(name, await invoke(binding, { name, context: { viewer: asking, socket }, payload }))
  if (viewer === undefined || !commands[name].isRemembered) return invokeBy(viewer)
  const again = binding.answersAgain[name]
  return binding.receipts.once(
    viewer,
    { id, command: name },
    {
      work: () => invokeBy({ ...viewer, command: { id, name } }),
      again: again && (async (subjectId) => guard(name, await again(subjectId))),
    },
  )
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

function parse(name: CommandName, envelope: unknown): Static<typeof EnvelopeHead> {
  if (!checkHead.Check(envelope)) throw new DomainError('invalid_input', { fields: ['id'] })
  const check = checkPayload.get(name)
  if (!check?.Check(envelope.payload)) {
    const fields = check?.Errors(envelope.payload).flatMap(fieldsOf) ?? []
    throw new DomainError('invalid_input', { fields: [...new Set(fields)] })
  }
  const payload = onlyNamed.get(name)?.(envelope.payload)
  return { id: envelope.id.toLowerCase(), payload: withSmallIds.get(name)?.(payload) ?? payload }
}

/** A field that is missing is named as one that is wrong. */
function fieldsOf(error: TLocalizedValidationError): string[] {
  const missing = error.keyword === 'required' ? error.params.requiredProperties : ['']
  return missing.map((name) => [error.instancePath.slice(1), name].filter(Boolean).join('/'))
}

/** What anyone may ask is answered to workers as to visitors: when everybody comes back at once, half of the reading of sign-ins. */
function isSameForAll(name: CommandName, { data: { kind } }: RealtimeSocket): boolean {
  const who: readonly string[] = commands[name].who
  return who.includes('anyone') && (kind === undefined || kind === 'worker')
}

function requireKind(name: CommandName, viewer: Viewer | undefined): void {
  const who: readonly string[] = commands[name].who
  if (who.includes('anyone')) return
  if (viewer === undefined) throw new DomainError('not_signed_in')
  if (!who.includes(viewer.kind)) throw new DomainError('not_allowed')
}

function invoke(binding: Binding, call: { name: CommandName; context: CommandContext; payload: unknown }): Promise<unknown> {
  // The payload was checked against this very name's schema; the map's union of handlers cannot say so.
  const handler = binding.handlers[call.name] as (context: CommandContext, payload: unknown) => Promise<unknown>
  return handler(call.context, call.payload)
}

/** Fields the reply's schema does not name never leave. */
function guard(name: CommandName, reply: unknown): unknown {
  return guards.get(name)?.(reply)
}

function refusal(log: FastifyBaseLogger, name: string, error: unknown): Ack<never> {
  // An unknown name is somebody's text: it does not enter the log.
  const command = isCommand(name) ? name : 'unknown'
  if (error instanceof DomainError) {
    log.info({ command, code: error.code }, 'command refused')
    return { ok: false, code: error.code, ...(error.fields && { fields: error.fields }), ...(error.detail && { detail: error.detail }) }
  }
  // Who asked keeps asking; the log says it once for all in `seat.ts` and the clock.
  if (isDatabaseAway(error)) return { ok: false, code: 'unavailable' }
  log.error(
    { command, constraint: brokenConstraint(error), error: error instanceof Error ? error.name : 'unknown', stack: stackOf(error) },
    'command failed',
  )
  return { ok: false, code: 'internal' }
}

/** Where it happened, without the message: a database's message may quote what a person typed. */
function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack?.split('\n').slice(1, 8).join('\n') : undefined
}
