import { ConnectionQuality, RoomEvent, type Room } from 'livekit-client'
import type { Quality } from './media-room.ts'
import { NetworkMeter, worseOf, type NetworkReading, type StreamReading } from './network-meter.ts'

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
 * to see a third of the packets lost, and says nothing while its words do not arrive.
 */
export function watchNetwork(room: Room, tell: (quality: Quality) => void): void {
  let meter = new NetworkMeter()
  let measured: Quality = 'unknown'
  let said: Quality = 'unknown'
  let timer: ReturnType<typeof setInterval> | undefined
  const say = () => tell(worseOf(said, measured))
  const measure = async () => {
    const current = meter
    const reading = await readNetwork(room)
    if (reading === undefined || current !== meter) return
    measured = meter.read(reading)
    say()
  }
  /** Of what comes now nothing is known, whatever was before. */
  const begin = () => {
    meter = new NetworkMeter()
    measured = said = 'unknown'
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
  let heard: number | undefined
  let roundTripSeconds = 0
  for (const [id, entry] of entries) {
    if (entry.type === 'remote-inbound-rtp') {
      streams.set(id, asStream(entry, entries))
      roundTripSeconds = Math.max(roundTripSeconds, entry.roundTripTime ?? 0)
    }
    if (entry.type === 'candidate-pair' && entry.bytesReceived !== undefined)
      heard = (heard ?? 0) + entry.bytesReceived + (entry.responsesReceived ?? 0)
  }
  return { streams, heard, roundTripSeconds }
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
