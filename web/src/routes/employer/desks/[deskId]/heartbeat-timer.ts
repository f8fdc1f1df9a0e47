/** The worker's side of `heartbeat.ts`: told how often, it answers that often. */
self.onmessage = ({ data: everyMs }: MessageEvent<number>) => {
  setInterval(() => self.postMessage('beat'), everyMs)
}
