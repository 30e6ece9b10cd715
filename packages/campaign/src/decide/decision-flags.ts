import type { OutputValue } from './decisions.ts'

/** Answers a flag that asks about decisions alone (`topic:`, `decision:`); undefined where it asks about something else. */
export function decisionFlag(
  flag: string,
  outputs: Record<string, OutputValue>,
  topicsOutput: string,
): boolean | undefined {
  const [kind, rest = ''] = flag.split(/:(.*)/)
  if (kind === 'topic') return includes(outputs[topicsOutput], rest)
  if (kind !== 'decision') return undefined
  const [name = '', value] = rest.split(/=(.*)/)
  return includes(outputs[name], value)
}

function includes(answer: OutputValue | undefined, value: string | undefined): boolean {
  if (answer === null || answer === undefined) return false
  if (value === undefined) return answer.length > 0
  return Array.isArray(answer) ? answer.includes(value) : answer === value
}
