export interface Size {
  booths: number
  desksPerBooth: number
  workers: number
  /** Workers at the devices of one hall: one address, each with a slip. */
  hall: number
  minutes: number
  speed: number
  /** People's seconds until the last of them has come. */
  arrivalSeconds: number
}

/** A province's fair and its greatest season, from what is known of Điện Biên; the demo as it is seeded. */
export const sizes = {
  demo: { booths: 5, desksPerBooth: 2, workers: 30, hall: 0, minutes: 10, speed: 10, arrivalSeconds: 3 },
  province: { booths: 25, desksPerBooth: 2, workers: 300, hall: 100, minutes: 5, speed: 4, arrivalSeconds: 20 },
  peak: { booths: 140, desksPerBooth: 4, workers: 4_440, hall: 100, minutes: 8, speed: 1, arrivalSeconds: 240 },
} as const satisfies Record<string, Size>
export type SizeName = Exclude<keyof typeof sizes, 'demo'>

/** How often people do what nobody plans, as shares of the moments at which they could. */
export const usualRates = {
  away: 0.015,
  leave: 0.005,
  'lose-network': 0.02,
  decline: 0.05,
  miss: 0.06,
  extend: 0.05,
  pause: 0.02,
  forget: 0.05,
}
export type Rates = typeof usualRates
export const rateNames = Object.keys(usualRates) as (keyof Rates)[]
