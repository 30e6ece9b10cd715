import { fromWallClock } from '@careline/campaign'
import type { AuditSearch } from './search.ts'

const DAY_MS = 86_400_000

/** The filter as the API takes it: whole days of the campaign's time zone, the last one included. */
export function filterOf({ actor, action, kind, subject, from, to }: AuditSearch) {
  const startOf = (day: string) => Date.parse(fromWallClock(`${day}T00:00`))
  return {
    ...(actor && { actorId: actor }),
    ...(action && { action }),
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(from && { from: new Date(startOf(from)).toISOString() }),
    ...(to && { to: new Date(startOf(to) + DAY_MS).toISOString() }),
  }
}
