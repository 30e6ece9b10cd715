import { stripVTControlCharacters } from 'node:util'
import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { auditVerifyCommand } from './commands/audit-verify.ts'
import { checkCommand } from './commands/check.ts'
import { decideCommand } from './commands/decide.ts'
import { demoCustomersCommand } from './commands/demo-customers.ts'
import { importCommand } from './commands/import.ts'
import { Failure } from './failure.ts'
import { languageOf, withoutLanguage } from './language.ts'
import { rulesCommands } from './rules/rules-commands.ts'
import { processTerminal } from './terminal.ts'

const rawArgs = process.argv.slice(2)
const terminal = processTerminal(languageOf(rawArgs, process.env))

const group = (name: string, description: string, commands: object): CommandDef =>
  defineCommand({ meta: { name, description }, subCommands: commands as Record<string, CommandDef> })

const careline = group('careline', 'Chăm sóc khách hàng / outbound customer care', {
  decide: decideCommand(terminal),
  'demo-customers': demoCustomersCommand(terminal),
  check: checkCommand(terminal),
  import: importCommand(terminal),
  rules: group('rules', 'Chạy, kiểm tra và giải thích quy tắc / run, check and explain rules', rulesCommands(terminal)),
  audit: group('audit', 'Nhật ký / audit trail', { verify: auditVerifyCommand(terminal) }),
})

/** What citty knows nothing of, since it is taken out before a command reads its words. */
const everywhere = 'Mọi lệnh / every command: --lang vi|en, --help'

const wordOf = ({ meta }: CommandDef): string => (meta && 'name' in meta ? (meta.name ?? '') : '')

/** Follows the command's words into its group; `above` are the words that led there. */
async function run(within: CommandDef, words: string[], above: string[] = []): Promise<void> {
  const commands = within.subCommands as Record<string, CommandDef> | undefined
  const [name, ...rest] = words
  const command = commands && name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return run(command, rest, [...above, wordOf(within)])
  const help = rawArgs.includes('--help') || rawArgs.includes('-h')
  if (!commands && !help) return void (await runCommand(within, { rawArgs: words }))
  const parent = above.length === 0 ? undefined : defineCommand({ meta: { name: above.join(' ') } })
  const usage = `${await renderUsage(within, parent)}\n${everywhere}\n`
  // citty paints its help wherever it goes; a file or a pipe has no use for that.
  const usageFor = ({ isTTY }: { isTTY?: boolean }) => (isTTY ? usage : stripVTControlCharacters(usage))
  if (help) return terminal.write(usageFor(process.stdout))
  process.stderr.write(usageFor(process.stderr))
  if (name === undefined) throw new Failure('Hãy chọn một lệnh.', 'Name a command.')
  throw new Failure(`Không có lệnh “${name}”.`, `There is no command “${name}”.`)
}

try {
  await run(careline, withoutLanguage(rawArgs))
} catch (error) {
  if (!(error instanceof Failure)) throw error
  terminal.say(error.sentence)
  process.exitCode = 1
}
