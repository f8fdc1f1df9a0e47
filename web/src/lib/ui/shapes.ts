/** The shapes a state is told by, before any colour. */
export type Shape = 'run' | 'ready' | 'ring' | 'wrap' | 'pause' | 'absent' | 'shut' | 'warn' | 'done'

export type Tone = 'run' | 'ok' | 'turn' | 'warn' | 'bad' | 'off' | 'ink'

export const TONE_OF_SHAPE: Record<Shape, Tone> = {
  run: 'run',
  ready: 'ok',
  ring: 'turn',
  wrap: 'ink',
  pause: 'off',
  absent: 'bad',
  shut: 'off',
  warn: 'warn',
  done: 'ok',
}

export const TEXT_OF_TONE: Record<Tone, string> = {
  run: 'text-indigo',
  ok: 'text-ok',
  turn: 'text-turn-ink',
  warn: 'text-warn',
  bad: 'text-bad',
  off: 'text-ink-2',
  ink: 'text-ink',
}
