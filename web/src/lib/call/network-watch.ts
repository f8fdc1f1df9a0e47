import { ConnectionQuality, RoomEvent, Track, type Room } from 'livekit-client'
import type { MediaRoomListeners, Quality } from './media-room.ts'
import { NetworkMeter, worseOf, type NetworkReading, type StreamReading } from './network-meter.ts'
import { otherIn } from './other-in.ts'
import { OtherMeter, type OtherReading } from './other-meter.ts'

const readEveryMs = 2_000

const qualities: Record<ConnectionQuality, Quality> = {
  [ConnectionQuality.Excellent]: 'good',
  [ConnectionQuality.Good]: 'good',
  [ConnectionQuality.Poor]: 'poor',
  [ConnectionQuality.Lost]: 'lost',
  [ConnectionQuality.Unknown]: 'unknown',
}

/**
 * Tells how good the own connection is: the worse of what the media server says and what is measured here. The server takes 15 s
 * to see a third of the packets lost, and says nothing while its words do not arrive. Of the other side it tells only whether it is silent.
 */
export function watchNetwork(room: Room, { ownQuality, otherSilent }: Pick<MediaRoomListeners, 'ownQuality' | 'otherSilent'>): void {
  let meter = new NetworkMeter()
  let otherMeter = new OtherMeter()
  let measured: Quality = 'unknown'
  let said: Quality = 'unknown'
  let timer: ReturnType<typeof setInterval> | undefined
  const say = () => ownQuality(worseOf(said, measured))
  const measure = async () => {
    const current = meter
    const [reading, other] = await Promise.all([readNetwork(room), readOther(room)])
    if (current !== meter) return
    otherSilent(otherMeter.read(other))
    if (reading === undefined) return
    measured = meter.read(reading)
    say()
  }
  /** Of what comes now nothing is known, whatever was before. */
  const begin = () => {
    meter = new NetworkMeter()
    otherMeter = new OtherMeter()
    measured = said = 'unknown'
    otherSilent(false)
    say()
  }
  room
    .on(RoomEvent.Connected, () => (timer ??= setInterval(() => void measure(), readEveryMs)))
    .on(RoomEvent.Disconnected, () => clearInterval(timer))
    .on(RoomEvent.Reconnected, begin)
    .on(RoomEvent.ConnectionQualityChanged, (quality, participant) => {
      if (!participant.isLocal) return
      said = qualities[quality]
      say()
    })
}

/** @returns undefined while nothing is sent, or a track goes just now */
async function readNetwork(room: Room): Promise<NetworkReading | undefined> {
  const tracks = [...room.localParticipant.trackPublications.values()].flatMap(({ track }) => track ?? [])
  const reports = await Promise.all(tracks.map((track) => track.getRTCStatsReport())).catch(() => [])
  const entries = new Map(reports.flatMap((report) => [...((report ?? new Map()) as Map<string, Counted>)]))
  if (entries.size === 0) return undefined
  const streams = new Map<string, StreamReading>()
  let roundTripSeconds = 0
  for (const [id, entry] of entries) {
    if (entry.type === 'remote-inbound-rtp') {
      streams.set(id, asStream(entry, entries))
      roundTripSeconds = Math.max(roundTripSeconds, entry.roundTripTime ?? 0)
    }
  }
  return { streams, heard: heardIn(entries), roundTripSeconds }
}

/** @returns undefined when nobody is there */
async function readOther(room: Room): Promise<OtherReading | undefined> {
  const other = otherIn(room)
  if (other === undefined) return undefined
  const voice = other.getTrackPublication(Track.Source.Microphone)
  const report = voice?.isMuted ? undefined : await voice?.track?.getRTCStatsReport().catch(() => undefined)
  const entries = new Map(report as Iterable<[string, Counted]> | undefined)
  const stream = [...entries.values()].find(({ type }) => type === 'inbound-rtp')
  return { voice: stream?.bytesReceived, heard: heardIn(entries) }
}

function heardIn(entries: ReadonlyMap<string, Counted>): number | undefined {
  let heard: number | undefined
  for (const { type, bytesReceived, responsesReceived = 0 } of entries.values()) {
    if (type === 'candidate-pair' && bytesReceived !== undefined) heard = (heard ?? 0) + bytesReceived + responsesReceived
  }
  return heard
}

function asStream({ timestamp, localId, packetsLost }: Counted, entries: ReadonlyMap<string, Counted>): StreamReading {
  return { reportedAt: timestamp, sent: entries.get(localId ?? '')?.packetsSent ?? 0, lost: packetsLost ?? 0 }
}

/** The fields that are read here, of whatever kind the entry is: the platform's types know each kind's name only. */
interface Counted {
  type: RTCStatsType
  timestamp: number
  localId?: string
  packetsSent?: number
  packetsLost?: number
  roundTripTime?: number
  bytesReceived?: number
  responsesReceived?: number
}
