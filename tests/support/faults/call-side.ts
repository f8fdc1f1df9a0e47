import { randomUUID } from 'node:crypto'
import type { InterviewId, MessageId } from '@cho-phien/shared/ids'
import type { Interview, Mode } from '@cho-phien/shared/interviews'
import type { Actor } from './actor.ts'
import { showPicture, type Picture } from './picture.ts'

/**
 * One side of a video interview, doing what its page does (web/src/lib/features/interviews): says when picture and sound are lost,
 * goes on in writing while there is no media server, and takes up with it again what it had agreed to.
 */
export class CallSide {
  readonly actor: Actor
  readonly #url: string
  readonly #cookie: string
  readonly views: Interview[] = []
  readonly words: string[] = []
  #interviewId: InterviewId | undefined
  #picture: Picture | undefined
  /** One move after the other. */
  #moving: Promise<void> = Promise.resolve()

  constructor(actor: Actor, of: { url: string; cookie: string }) {
    this.actor = actor
    this.#url = of.url
    this.#cookie = of.cookie
    actor.on('interview:changed', (view) => this.#take(view))
    actor.on('media:changed', ({ status }) => {
      if (status === 'ready') void this.#then(() => this.#returnToPicture())
      else void this.#then(() => this.#goOnInWriting())
    })
  }

  get view(): Interview | undefined {
    return this.views.at(-1)
  }

  get framesSeen(): number {
    return this.#picture?.seen ?? 0
  }

  enter(interviewId: InterviewId): Promise<void> {
    this.#interviewId = interviewId
    return this.#then(() => this.#follow('video'))
  }

  /** @returns whether it was taken */
  async write(body: string): Promise<boolean> {
    const ack = await this.actor.send('message:send', { interviewId: this.#id, messageId: randomUUID() as MessageId, body })
    if (ack?.ok) this.words.push(body)
    return ack?.ok ?? false
  }

  async leave(): Promise<void> {
    await this.#moving
    await this.#picture?.leave()
    this.actor.disconnect()
  }

  get #id(): InterviewId {
    return this.#interviewId!
  }

  #then(move: () => Promise<void>): Promise<void> {
    return (this.#moving = this.#moving.then(move))
  }

  #take(view: Interview): void {
    if (view.id !== this.#interviewId || view.version <= (this.view?.version ?? -1)) return
    const before = this.view?.mode
    this.views.push(view)
    // Both go where one of them went.
    if (before !== undefined && before !== view.mode) void this.#then(() => this.#follow(view.mode))
  }

  async #follow(mode: Mode): Promise<void> {
    if (mode === 'text') return this.#leavePicture()
    if (this.#picture !== undefined) return
    const ack = await this.actor.send('interview:join', { interviewId: this.#id })
    if (!ack?.ok) return
    this.#take(ack.data.interview)
    const { media } = ack.data
    if (media === null) return this.#goOnInWriting()
    const of = { url: new URL(media.url, this.#url).href, cookie: this.#cookie, token: media.token }
    const picture = await showPicture(of, (isGone) => this.#lose(isGone)).catch(() => undefined)
    if (picture === undefined) return this.#goOnInWriting()
    this.#picture = picture
    await this.#say('interview:connected')
  }

  #lose(isGone: boolean): void {
    void this.#say('interview:interrupted')
    // A new key is asked for; where there is no media server there is none.
    if (isGone)
      void this.#then(async () => {
        await this.#dropPicture()
        if (this.view?.mode === 'video') await this.#follow('video')
      })
  }

  async #goOnInWriting(): Promise<void> {
    if (this.view?.mode !== 'text') await this.#setMode('text', 'no_media')
    await this.#leavePicture()
  }

  async #returnToPicture(): Promise<void> {
    if (this.view?.hasLostMedia) await this.#setMode('video', 'media_back')
  }

  async #setMode(mode: Mode, reason: 'no_media' | 'media_back'): Promise<void> {
    const ack = await this.actor.send('interview:set-mode', { interviewId: this.#id, mode, reason })
    if (ack?.ok) this.#take(ack.data)
  }

  async #leavePicture(): Promise<void> {
    await this.#dropPicture()
    await this.#say('interview:connected')
  }

  async #dropPicture(): Promise<void> {
    await this.#picture?.leave()
    this.#picture = undefined
  }

  async #say(what: 'interview:connected' | 'interview:interrupted'): Promise<void> {
    const ack = await this.actor.send(what, { interviewId: this.#id })
    if (ack?.ok) this.#take(ack.data)
  }
}
