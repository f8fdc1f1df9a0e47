import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { Chat } from './Chat.svelte.ts'
import { interviewId } from './make-interview.ts'

let server: FakeServer
let chat: Chat
let sequence = 0

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
  chat = new Chat(new Realtime(server.open), interviewId)
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
