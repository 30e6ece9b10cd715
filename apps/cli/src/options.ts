import type { ArgsDef } from 'citty'
import { Failure } from './failure.ts'

/** Options that every command takes beside its own. */
const everywhere = ['lang', 'help', 'h']

/** Refuses what the command does not know: a mistyped option must not pass in silence. */
export function refuseUnknownOptions(rawArgs: string[], args: ArgsDef): void {
  for (const arg of rawArgs) {
    if (!/^--?[a-z]/i.test(arg)) continue
    const name = arg.replace(/^--?/, '').split('=')[0] ?? ''
    if (everywhere.includes(name) || Object.hasOwn(args, name)) continue
    const known = Object.keys(args)
      .filter((key) => args[key]?.type !== 'positional')
      .map((key) => `--${key}`)
      .join(', ')
    throw new Failure(
      `Không có tùy chọn ${arg}. Các tùy chọn: ${known}.`,
      `There is no option ${arg}. Options: ${known}.`,
    )
  }
}

/** All values of an option that may be given more than once. */
export function valuesOf(rawArgs: string[], option: string): string[] {
  return rawArgs.flatMap((arg, index) => {
    if (arg === `--${option}`) return [rawArgs[index + 1] ?? '']
    return arg.startsWith(`--${option}=`) ? [arg.slice(option.length + 3)] : []
  })
}

export function required(value: string | undefined, option: string, example: string): string {
  if (value) return value
  throw new Failure(
    `Thiếu --${option}. Ví dụ: --${option} ${example}`,
    `--${option} is missing. For instance: --${option} ${example}`,
  )
}

/** A whole number of at least `least`. */
export function wholeNumber(value: string, option: string, least: number): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number
  throw new Failure(
    `--${option} phải là số nguyên từ ${least}, không phải “${value}”.`,
    `--${option} takes a whole number of at least ${least}, not “${value}”.`,
  )
}
