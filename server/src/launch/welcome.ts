import type { Config } from '../config.ts'
import type { Addresses } from './listen.ts'

/** The demo's doors, one for each kind of person; the page signs in as that person and goes to their first page. */
const roles = [
  ['Worker on a phone', 'worker'],
  ['Interviewer', 'interviewer'],
  ['Employer, owner', 'owner'],
  ['Hall operator', 'hall_operator'],
  ['Centre, moderator', 'moderator'],
  ['Centre, administrator', 'administrator'],
] as const

export interface Welcome {
  config: Config
  addresses: Addresses
  /** Where the data is, in words. */
  where: string
  seconds: number
}

/** What a newcomer needs to see once everything answers. */
export function welcome({ config, addresses, where, seconds }: Welcome): string {
  const { local, network } = addresses
  const lines = ['', `Chợ Phiên is open after ${seconds.toFixed(1)} s:  ${local}`]
  if (network !== undefined && network !== local) lines.push(`  for other devices here:  ${network}`)
  if (network?.startsWith('http://') === true && config.publicUrl === network) {
    lines.push('  Browsers give camera and microphone on another device only over https; put a proxy in front and set PUBLIC_URL.')
  }
  if (config.isDemo) {
    lines.push('', 'Demo doors (open each in a private window of its own; DEMO=false closes them):')
    for (const [title, role] of roles) lines.push(`  ${title.padEnd(24)} ${local}/demo?role=${role}`)
    lines.push('', `People for the demo fair, from another terminal:  npx -y pnpm@12 crowd --url http://127.0.0.1:${new URL(local).port}`)
  }
  lines.push('', `Data: ${where}`, 'Stop with Ctrl-C.', '')
  return lines.join('\n')
}
