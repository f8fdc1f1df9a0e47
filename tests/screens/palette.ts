import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** PNG (ISO 15948): signature, then chunks of length, type, data and checksum. */
const signatureLength = 8
const indexed = 3
const channelsOf: Record<number, number> = { 2: 3, 6: 4 }
const mostColours = 256

/**
 * The same picture with 256 colours, a third of the size: its most frequent ones, and for every other the nearest of them. Flat surfaces
 * stay as they are; only edges of letters move by a shade.
 * @param png 8 bits a channel, not interlaced, as browsers write it
 */
export function withPalette(png: Buffer): Buffer {
  const { header, data } = readChunks(png)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = channelsOf[header.readUInt8(9)]
  if (channels === undefined || header.readUInt8(8) !== 8) throw new Error('not a picture of a browser')
  const colours = readColours(inflateSync(data), { width, height, channels })
  const palette = mostFrequent(colours)
  const nearest = new Map(palette.map((colour, index) => [colour, index]))
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, index) => {
    const place = nearest.get(colour) ?? nearestOf(palette, colour)
    nearest.set(colour, place)
    rows[index + Math.floor(index / width) + 1] = place
  })
  const head = Buffer.from(header)
  head.writeUInt8(indexed, 9)
  const table = Buffer.from(palette.flatMap(partsOf))
  const chunks = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([png.subarray(0, signatureLength), ...chunks])
}

function readChunks(png: Buffer): { header: Buffer; data: Buffer } {
  let header = Buffer.alloc(0)
  const data: Buffer[] = []
  for (let at = signatureLength; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = Buffer.from(body)
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  return { header, data: Buffer.concat(data) }
}

/** Undoes the filter of each row; every pixel as one number, red first. */
function readColours(raw: Buffer, { width, height, channels }: { width: number; height: number; channels: number }): Uint32Array {
  const stride = width * channels
  const colours = new Uint32Array(width * height)
  let above = Buffer.alloc(stride)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + stride))
    const filter = raw.readUInt8(start)
    for (let x = 0; x < stride; x += 1) {
      const [left, corner] = x < channels ? [0, 0] : [row[x - channels] ?? 0, above[x - channels] ?? 0]
      row[x] = (row[x] ?? 0) + predicted(filter, { left, up: above[x] ?? 0, corner })
    }
    for (let x = 0; x < width; x += 1) colours[y * width + x] = row.readUIntBE(x * channels, 3)
    above = row
  }
  return colours
}

function predicted(filter: number, { left, up, corner }: Record<'left' | 'up' | 'corner', number>): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function mostFrequent(colours: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  return [...counts]
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, mostColours)
    .map(([colour]) => colour)
}

function nearestOf(palette: readonly number[], colour: number): number {
  const parts = partsOf(colour)
  const distances = palette.map((one) => partsOf(one).reduce((sum, part, index) => sum + (part - (parts[index] ?? 0)) ** 2, 0))
  return distances.indexOf(Math.min(...distances))
}

function partsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
