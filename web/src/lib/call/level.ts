/** Samples a second; enough for a meter, little for a cheap phone. */
const perSecond = 10
/** Speech close to the microphone has a root mean square of about 0.1-0.2; that fills the meter. */
const fullScale = 0.18

/**
 * Measures how loud a track is, 0 to 1, until the returned function is called. Says nothing when the browser keeps
 * sound asleep before the first press.
 */
export function watchLevel(track: MediaStreamTrack, heard: (level: number) => void): () => void {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 512
  const source = context.createMediaStreamSource(new MediaStream([track]))
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const timer = setInterval(() => {
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    heard(Math.min(1, Math.sqrt(power) / fullScale))
  }, 1000 / perSecond)
  return () => {
    clearInterval(timer)
    source.disconnect()
    void context.close().catch(() => undefined)
  }
}
