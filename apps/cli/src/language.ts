import type { Locale } from '@careline/rules'

/** The language of what the command says: `--lang`, else the environment's, else Vietnamese. */
export function languageOf(rawArgs: string[], environment: Record<string, string | undefined>): Locale {
  const at = rawArgs.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const given = at < 0 ? undefined : (rawArgs[at]?.split('=')[1] ?? rawArgs[at + 1])
  if (given === 'vi' || given === 'en') return given
  const system = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return system.startsWith('en') ? 'en' : 'vi'
}
