import { defineCommand, renderUsage, runCommand } from 'citty'
import { checkCommand } from './commands/check.ts'
import { decideCommand } from './commands/decide.ts'
import { demoCustomersCommand } from './commands/demo-customers.ts'
import { importCommand } from './commands/import.ts'
import { Failure } from './failure.ts'
import { languageOf } from './language.ts'
import { processTerminal } from './terminal.ts'

const rawArgs = process.argv.slice(2)
const terminal = processTerminal(languageOf(rawArgs, process.env))
const commands = {
  decide: decideCommand(terminal),
  'demo-customers': demoCustomersCommand(terminal),
  check: checkCommand(terminal),
  import: importCommand(terminal),
}
const careline = defineCommand({
  meta: { name: 'careline', description: 'Chăm sóc khách hàng / outbound customer care' },
  subCommands: commands,
})

async function run(): Promise<void> {
  const [name, ...rest] = rawArgs
  const command =
    name !== undefined && Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined
  const help = rawArgs.includes('--help') || rawArgs.includes('-h')
  if (!command) {
    process.stderr.write(`${await renderUsage(careline)}\n`)
    if (!help) throw new Failure(`Không có lệnh “${name ?? ''}”.`, `There is no command “${name ?? ''}”.`)
  } else if (help) await terminal.write(`${await renderUsage(command as ReturnType<typeof defineCommand>, careline)}\n`)
  else await runCommand(command as ReturnType<typeof defineCommand>, { rawArgs: rest })
}

try {
  await run()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  terminal.say(error.sentence)
  process.exitCode = 1
}
