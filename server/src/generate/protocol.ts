import * as booths from '@cho-phien/shared/booths'
import { commands, events } from '@cho-phien/shared/contract'
import * as interviews from '@cho-phien/shared/interviews'
import * as outcomes from '@cho-phien/shared/outcomes'
import * as queue from '@cho-phien/shared/queue'
import type { TSchema } from 'typebox'
import { writeOrCheck } from './generated-file.ts'
import { fieldTexts, NamedShapes, shapeText } from './shape-text.ts'

/** docs/protocol.md from shared/src/contract.ts. */
const command = 'pnpm generate:protocol'

const anew = Object.entries(commands).filter(([, shape]) => !shape.isRemembered)

const introduction = `<!-- Written by \`${command}\` from shared/src/contract.ts: not edited by hand. -->

# Realtime protocol

Socket.IO on the app's own address, path \`/socket.io\`, with the cookie of the sign-in. The rows in the database are the truth and
events may be lost: whoever connects again, or finds that what was heard does not add up, fetches the snapshot over \`/api\` (docs/openapi.json).

A **command** is sent with \`{ id, payload }\`; \`id\` is a UUID made by the client, and a command that is sent again with the same
id has no second effect and gets the same answer. What is about this connection runs each time: ${anew.map(([name]) => code(name)).join(', ')}.
The acknowledgement is \`{ ok: true, data }\` with the answer below, or
\`{ ok: false, code, fields?, detail? }\` with a code from shared/src/errors.ts. Rights are read anew for every command.

An **event** is a fact that has been committed. It reaches its audience and nobody else.

\`instant\` is ISO 8601 in UTC, \`day\` is \`YYYY-MM-DD\`, \`…Id\` is a UUID, \`text 1 to 2000\` is its length in characters.
`

const audiences = {
  everyone: 'every connection',
  session: 'the connections of one sign-in',
  fair: 'whoever watches the fair',
  booth: "whoever watches the booth's line",
  worker: 'the one worker',
  booth_staff: "the booth's own interviewers",
  center: "the centre's staff",
  employer: "the employer's own people and its centre's staff",
  interview: 'both sides of the interview',
} as const

function collectNames(): NamedShapes {
  const named = new NamedShapes()
  for (const [name, value] of [booths, interviews, outcomes, queue].flatMap((module) => Object.entries(module))) {
    if (isObjectSchema(value)) named.add(name, value)
  }
  return named
}

const named = collectNames()

function schemaText(schema: TSchema): string {
  return code(shapeText(schema, named))
}

function isObjectSchema(value: unknown): value is TSchema {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'object'
}

function table(headings: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |\n`
  return line(headings) + line(headings.map(() => '---')) + rows.map(line).join('')
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

function commandTables(): string {
  const byArea = Object.groupBy(Object.entries(commands), ([name]) => name.split(':')[0] ?? name)
  return Object.entries(byArea)
    .map(([area, entries]) => {
      const rows = (entries ?? []).map(([name, shape]) => {
        return [code(name), shape.who.join(', '), shape.about, schemaText(shape.payload), schemaText(shape.reply)]
      })
      return `### ${area}\n\n${table(['Command', 'Who', 'What it does', 'Payload', 'Answer'], rows)}`
    })
    .join('\n')
}

function eventTable(): string {
  const rows = Object.entries(events).map(([name, shape]) => {
    return [code(name), audiences[shape.audience], shape.about, schemaText(shape.payload)]
  })
  return table(['Event', 'Audience', 'What happened', 'Payload'], rows)
}

/** Writing one shape down may name another: goes on until none is new. */
function shapeBlocks(): string {
  const blocks = new Map<string, string>()
  while (named.used.length > blocks.size) {
    for (const [name, shape] of named.used) {
      blocks.set(name, `### ${name}\n\n\`\`\`\n${fieldTexts(shape, named).join('\n')}\n\`\`\`\n`)
    }
  }
  return [...blocks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, block]) => block)
    .join('\n')
}

const parts = [introduction, `## Commands\n\n${commandTables()}`, `## Events\n\n${eventTable()}`, `## Shapes\n\n${shapeBlocks()}`]
writeOrCheck([{ path: 'docs/protocol.md', content: parts.join('\n') }], command)
