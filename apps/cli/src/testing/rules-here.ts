import { type CommandDef, runCommand } from 'citty'
import { Failure } from '../failure.ts'
import { languageOf, withoutLanguage } from '../language.ts'
import { rulesCommands } from '../rules/rules-commands.ts'
import type { Ran } from './careline.ts'

/** Runs `careline rules …` in this process, which takes milliseconds where a process of its own takes a second. */
export async function rulesHere(name: string, ...words: string[]): Promise<Ran> {
  const ran: Ran = { code: 0, stdout: '', stderr: '' }
  const locale = languageOf(words, {})
  const commands: Record<string, unknown> = rulesCommands({
    locale,
    write: async (text) => void (ran.stdout += text),
    say: (sentence) => void (ran.stderr += `${sentence[locale]}\n`),
  })
  const before = process.exitCode
  process.exitCode = 0
  try {
    await runCommand(commands[name] as CommandDef, { rawArgs: withoutLanguage(words) })
    ran.code = process.exitCode
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    ran.code = 1
    ran.stderr += `${error.sentence[locale]}\n`
  } finally {
    process.exitCode = before
  }
  return ran
}
