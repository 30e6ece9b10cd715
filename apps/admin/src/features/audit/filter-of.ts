import type { AuditSearch } from './search.ts'

const OFFSET = '+07:00'
const DAY_MS = 86_400_000

/** The filter as the API takes it: whole days of Asia/Ho_Chi_Minh, the last one included. */
export function filterOf({ actor, action, kind, subject, from, to }: AuditSearch) {
  const startOf = (day: string) => Date.parse(`${day}T00:00:00${OFFSET}`)
  return {
    ...(actor && { actorId: actor }),
    ...(action && { action }),
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(from && { from: new Date(startOf(from)).toISOString() }),
    ...(to && { to: new Date(startOf(to) + DAY_MS).toISOString() }),
  }
}
