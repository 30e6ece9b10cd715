import { isDeepStrictEqual } from 'node:util'
import type { AuditChange } from '../ports/audit.ts'

/** The most places that one entry keeps; beyond them it says how many there were. */
const MOST = 100
/** A value longer than this as JSON is told by its beginning. */
const LONGEST = 4000

type Fields = Record<string, unknown>

/**
 * Where two documents differ, as deep as they can be followed. Parts of a list are matched by their `name` or `id` where all have one, so that
 * a rule put first is one change and not a change of every rule. Of what lies below `opaque` (cases: facts of people) only the place is told.
 */
export function differences(
  before: unknown,
  after: unknown,
  opaque: readonly string[] = [],
): { changes: AuditChange[]; more?: number } {
  const all = [...walk(before, after, [], opaque)]
  return all.length > MOST ? { changes: all.slice(0, MOST), more: all.length - MOST } : { changes: all }
}

function* walk(before: unknown, after: unknown, path: string[], opaque: readonly string[]): Generator<AuditChange> {
  if (isDeepStrictEqual(before, after)) return
  const hidden = path[0] !== undefined && opaque.includes(path[0])
  const [old, now] = [partsOf(before, after), partsOf(after, before)]
  if (!old || !now || (hidden && path.length === 2)) {
    const place = path.join('.')
    yield hidden ? { path: place } : { path: place, ...said('before', before), ...said('after', after) }
    return
  }
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
    yield* walk(old[key], now[key], [...path, key], opaque)
}

const said = (side: 'before' | 'after', value: unknown) => (value === undefined ? {} : { [side]: cut(value) })

function cut(value: unknown): unknown {
  const json = JSON.stringify(value)
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : value
}

/** What a value is made of, by name; null where it and the other side are not of one kind. */
function partsOf(value: unknown, other: unknown): Fields | null {
  if (Array.isArray(value) && Array.isArray(other)) {
    const key = (['name', 'id'] as const).find((candidate) => names(value, candidate) && names(other, candidate))
    return Object.fromEntries(
      value.map((part: unknown, at) => [key ? String((part as Fields)[key]) : String(at), part]),
    )
  }
  const plain = (side: unknown) => typeof side === 'object' && side !== null && !Array.isArray(side)
  return plain(value) && plain(other) ? (value as Fields) : null
}

/** Whether this field tells the parts of a list apart. */
function names(list: unknown[], key: string): boolean {
  const seen = new Set(
    list.map((part) => (typeof part === 'object' && part !== null ? (part as Fields)[key] : undefined)),
  )
  return seen.size === list.length && [...seen].every((name) => typeof name === 'string')
}
