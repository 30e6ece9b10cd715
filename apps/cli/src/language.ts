import type { Locale } from '@careline/rules'
import { Failure } from './failure.ts'

/** The language of what the command says: `--lang`, else the environment's, else Vietnamese. */
export function languageOf(rawArgs: string[], environment: Record<string, string | undefined>): Locale {
  const at = rawArgs.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const given = at < 0 ? undefined : (rawArgs[at]?.split('=')[1] ?? rawArgs[at + 1])
  if (given === 'vi' || given === 'en') return given
  const system = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return system.startsWith('en') ? 'en' : 'vi'
}

/** The words of a command line without `--lang`, which every command takes. @throws Failure where it names no language */
export function withoutLanguage(rawArgs: string[]): string[] {
  const words: string[] = []
  for (let at = 0; at < rawArgs.length; at++) {
    const arg = rawArgs[at] ?? ''
    if (arg !== '--lang' && !arg.startsWith('--lang=')) {
      words.push(arg)
      continue
    }
    const given = arg === '--lang' ? rawArgs[++at] : arg.slice('--lang='.length)
    if (given === 'vi' || given === 'en') continue
    throw new Failure(
      `--lang cần vi hoặc en, không phải “${given ?? ''}”.`,
      `--lang takes vi or en, not “${given ?? ''}”.`,
    )
  }
  return words
}
