import type { MessageId } from '@cho-phien/shared/ids'
import type { Message } from '@cho-phien/shared/interviews'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { Chat } from './Chat.svelte.ts'
import { interviewId } from './make-interview.ts'

let server: FakeServer
let chat: Chat
let sequence = 0
let missed = 0

const taken = ({ messageId, body }: { messageId: string; body: string }) => ({
  id: messageId,
  sequence: (sequence += 1),
  author: 'worker',
  body,
  sentAt: '2026-11-24T02:00:00.000Z',
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  server = new FakeServer()
  server.answers['message:send'] = taken
  sequence = missed = 0
  chat = new Chat(new Realtime(server.open), interviewId, () => (missed += 1))
})

afterEach(() => {
  chat.rest()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('sends what was written after a message that the server refuses', async () => {
  server.answers['message:send'] = (message: { messageId: string; body: string }) => {
    if (message.body === 'hỏng') throw new Error('invalid_input')
    return taken(message)
  }
  chat.say('hỏng')
  chat.say('lành')
  await vi.advanceTimersByTimeAsync(10)
  expect(chat.messages.map(({ body }) => body)).toEqual(['lành'])
  expect(chat.unsent).toMatchObject([{ body: 'hỏng', refusal: 'invalid_input' }])
})

it('tries again by itself after too many messages at once', async () => {
  server.answers['message:send'] = () => {
    throw new Error('too_many_requests')
  }
  chat.say('chào')
  await vi.advanceTimersByTimeAsync(10)
  expect(chat.unsent).toMatchObject([{ body: 'chào' }])
  server.answers['message:send'] = taken
  await vi.advanceTimersByTimeAsync(6_000)
  expect(chat.messages).toMatchObject([{ body: 'chào' }])
})

it('refuses all that is left when the interview is over', async () => {
  server.answers['message:send'] = () => {
    throw new Error('interview_over')
  }
  chat.say('một')
  chat.say('hai')
  await vi.advanceTimersByTimeAsync(10)
  expect(chat.unsent).toMatchObject([{ refusal: 'interview_over' }, { refusal: 'interview_over' }])
  expect(server.namesSent('message:send')).toHaveLength(1)
})

const messageOf = (number: number): Message => ({
  id: `00000000-0000-4000-8000-00000000000${number}` as MessageId,
  sequence: number,
  author: 'interviewer',
  body: `câu ${number}`,
  sentAt: '2026-11-24T02:00:00.000Z',
})

it('asks for the conversation when a message between two did not come', async () => {
  chat.load([messageOf(1)])
  chat.receive(messageOf(3))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(missed).toBe(1)
  chat.load([1, 2, 3].map(messageOf))
  chat.receive(messageOf(4))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(missed).toBe(1)
  expect(chat.messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
})

it('waits for one that was only overtaken', async () => {
  chat.receive(messageOf(2))
  await vi.advanceTimersByTimeAsync(100)
  chat.receive(messageOf(1))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(missed).toBe(0)
})

it('keeps what is typed over a reload, and knows what the end of the interview left unsaid', async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  })
  server.answers['message:send'] = () => {
    throw new Error('interview_over')
  }
  chat.say('Em muốn hỏi về lương.')
  chat.draft = 'Còn ca đêm'
  await vi.advanceTimersByTimeAsync(10)
  const later = new Chat(new Realtime(server.open), interviewId, () => undefined)
  later.restore()
  expect(later.draft).toBe('Còn ca đêm')
  expect(later.unwritten).toEqual(['Em muốn hỏi về lương.', 'Còn ca đêm'])
  later.draft = ''
  expect(later.unwritten).toEqual(['Em muốn hỏi về lương.'])
})
