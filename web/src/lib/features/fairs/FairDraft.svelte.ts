import { fairKinds, type Fair, type FairInput, type FairKind, type PriorityRule } from '@cho-phien/shared/fairs'
import type { HallId } from '@cho-phien/shared/ids'
import { m } from '#lib/paraglide/messages.js'
import { fromDateInput, toDateInput } from '#lib/ui/format.ts'
import { readWhole } from '#lib/ui/read-number.ts'

/** Until the house has measured its own: minutes an interviewer writes after each conversation. */
const writingMinutes = 3

/** The plan of a fair while it is typed: everything as text, so that nothing typed is lost. */
export class FairDraft {
  title = $state('')
  description = $state('')
  kind = $state<FairKind>(fairKinds[0])
  date = $state('')
  startTime = $state('08:00')
  endTime = $state('16:30')
  workerCapacity = $state('300')
  boothCapacity = $state('25')
  ringSeconds = $state('90')
  interviewMinutes = $state('8')
  priorityRule = $state<PriorityRule>('none')
  meetAgainMinutes = $state('30')
  /** Minutes and how often, as `3x1`. */
  extension = $state('3x1')
  /** Devices at each chosen hall. */
  devices = $state<Record<string, string>>({})
  #saved = $state('')

  constructor(fair?: Fair) {
    if (fair) this.#read(fair)
    this.#saved = this.#typed
  }

  #read(fair: Fair): void {
    const { title, description, kind } = fair
    Object.assign(this, { title, description, kind })
    const start = toDateInput(fair.startsAt)
    this.date = start.date
    this.startTime = start.time
    this.endTime = toDateInput(fair.endsAt).time
    this.workerCapacity = String(fair.workerCapacity)
    this.boothCapacity = String(fair.boothCapacity)
    this.ringSeconds = String(fair.ringSeconds)
    this.interviewMinutes = String(fair.interviewMinutes)
    this.priorityRule = fair.priorityRule
    this.meetAgainMinutes = String(fair.meetAgainMinutes)
    this.extension = `${fair.extensionMinutes}x${fair.extensionsAllowed}`
    this.devices = Object.fromEntries(fair.halls.map(({ hallId, deviceCount }) => [hallId, String(deviceCount)]))
  }

  get #typed(): string {
    const { title, description, kind, date, startTime, endTime, workerCapacity, boothCapacity, ringSeconds } = this
    const parts = [title, description, kind, date, startTime, endTime, workerCapacity, boothCapacity, ringSeconds]
    return JSON.stringify([...parts, this.interviewMinutes, this.priorityRule, this.meetAgainMinutes, this.extension, this.devices])
  }

  get isUnsaved(): boolean {
    return this.#typed !== this.#saved
  }
  markSaved(): void {
    this.#saved = this.#typed
  }

  get startsAt(): Date | undefined {
    return fromDateInput(this.date, this.startTime)
  }
  get endsAt(): Date | undefined {
    return fromDateInput(this.date, this.endTime)
  }
  /** Minutes the doors are open; 0 while that is not known. */
  get openMinutes(): number {
    const { startsAt, endsAt } = this
    return startsAt && endsAt ? Math.max(0, (endsAt.getTime() - startsAt.getTime()) / 60_000) : 0
  }
  get minutesPerTurn(): number {
    return Number(this.interviewMinutes) + writingMinutes
  }
  /** Conversations that fit when every booth has one desk. */
  get turns(): number {
    return Math.floor(((readWhole(this.boothCapacity) ?? 0) * this.openMinutes) / this.minutesPerTurn)
  }
  get deviceSum(): number {
    return Object.values(this.devices).reduce((sum, count) => sum + (readWhole(count) ?? 0), 0)
  }
  get hallCount(): number {
    return Object.keys(this.devices).length
  }

  chooseHall(hallId: HallId, usualDevices: number, isChosen: boolean): void {
    const { [hallId]: _, ...others } = this.devices
    this.devices = isChosen ? { ...others, [hallId]: String(usualDevices) } : others
  }

  /** What the server would refuse, by field. */
  get errors(): Record<string, string | false> {
    const { startsAt, endsAt } = this
    const isOrdered = !startsAt || !endsAt || endsAt > startsAt
    const areDevicesRight = Object.values(this.devices).every((count) => readWhole(count, 1, 200) !== undefined)
    return {
      title: this.title.trim() === '' && m.center_fair_title_missing(),
      startsAt: this.date === '' && m.center_fair_time_missing(),
      startTime: this.date !== '' && !startsAt && m.center_fair_time_missing(),
      endsAt: !endsAt ? m.center_fair_time_missing() : !isOrdered && m.error_fair_ends_before_it_begins(),
      workerCapacity: readWhole(this.workerCapacity, 1, 20_000) === undefined && m.center_fair_number_wrong({ max: '20.000' }),
      boothCapacity: readWhole(this.boothCapacity, 1, 500) === undefined && m.center_fair_number_wrong({ max: '500' }),
      halls: !areDevicesRight && m.center_fair_devices_wrong(),
    }
  }

  get input(): FairInput {
    const [extensionMinutes, extensionsAllowed] = this.extension.split('x').map(Number)
    return {
      title: this.title.trim(),
      description: this.description.trim(),
      kind: this.kind,
      startsAt: this.startsAt?.toISOString() ?? '',
      endsAt: this.endsAt?.toISOString() ?? '',
      workerCapacity: readWhole(this.workerCapacity) ?? 0,
      boothCapacity: readWhole(this.boothCapacity) ?? 0,
      ringSeconds: Number(this.ringSeconds),
      interviewMinutes: Number(this.interviewMinutes),
      priorityRule: this.priorityRule,
      meetAgainMinutes: Number(this.meetAgainMinutes),
      ...(extensionMinutes !== undefined && extensionsAllowed !== undefined && { extensionMinutes, extensionsAllowed }),
      halls: Object.entries(this.devices).map(([hallId, count]) => ({ hallId: hallId as HallId, deviceCount: readWhole(count) ?? 0 })),
    }
  }
}
