/** Written during the build by english-apart.ts: each English text at its message's place. */
declare module 'virtual:english-texts' {
  const texts: readonly (string | ((inputs: Record<string, unknown>) => string))[]
  export default texts
}
