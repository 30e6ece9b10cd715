import { createHash } from 'node:crypto'
import type { AuditEntry, AuditKind, AuditTrail, AuditValue } from '../ports/audit.ts'
import { type Act, type Asker, AuditNote, type Lately, recordChange, recordOnce } from './act.ts'
import { endingOf } from './ending-of.ts'

/**
 * What the audit trail keeps of a procedure. Every mutation declares it, and every query that shows personal data.
 * Of the input nothing is kept but the fields that are named here: they must hold nothing personal.
 */
export type Recorded =
  | {
      /** What kind of thing it is about: `release`, `rule-set`, `customer` … */
      subject: string
      /** The field of the input that holds that thing's id. */
      id?: string
      /** Fields of the input to keep, by dotted path; texts, numbers and booleans. */
      keep?: readonly string[]
      /** A query is a view and a mutation a change, where this says nothing else. */
      kind?: AuditKind
      /** One entry at the end in place of two around it: for a change that leaves rows of its own that say who made it. */
      once?: true
      /** The same question by the same person is recorded again after so many milliseconds: a page fetches its list anew by itself. */
      againAfterMs?: number
    }
  | {
      /** Why there is nothing to record. */
      unrecorded: string
    }

/** How long a list that shows people is one view, however often its page fetches it. */
export const LIST_AGAIN_MS = 5 * 60_000

const LONGEST = 200
/** Of how many views it is remembered when they were last recorded. */
const REMEMBERED = 10_000

interface Call {
  type: 'query' | 'mutation'
  path: string
  recorded: Recorded | undefined
  getRawInput: () => Promise<unknown>
}

/** Runs a procedure under the audit trail, as it declares. A mutation that declares nothing is recorded all the same. */
export async function underAudit<Result extends { ok: boolean; error?: unknown }>(
  asker: Asker,
  call: Call,
  work: (note: AuditNote) => Promise<Result>,
): Promise<Result> {
  const recorded = call.recorded ?? (call.type === 'mutation' ? { subject: 'unknown' } : { unrecorded: 'a query' })
  const act = await actOf(call, recorded)
  if ('unrecorded' in recorded) return work(new AuditNote(act))
  if (call.type === 'mutation' && !recorded.once) return recordChange(asker, act, work, endingOf)
  const { againAfterMs } = recorded
  if (againAfterMs === undefined) return recordOnce(asker, act, work, endingOf)
  const question = await call.getRawInput().catch(() => undefined)
  return recordOnce(asker, act, work, endingOf, viewsLately(asker.ports.audit, question, againAfterMs))
}

/** Records that somebody was refused what their role may not do. */
export async function recordDenial(asker: Asker, call: Call): Promise<void> {
  if (call.type !== 'mutation' && !call.recorded) return
  const act = await actOf(call, call.recorded ?? { subject: 'unknown' })
  await asker.ports.audit.append(new AuditNote(act).entry(asker, 'refused', { problem: 'not-allowed' }))
}

async function actOf({ type, path, getRawInput }: Call, recorded: Recorded): Promise<Act> {
  const kind = ('kind' in recorded && recorded.kind) || (type === 'mutation' ? 'change' : 'view')
  if ('unrecorded' in recorded) return { kind, action: path, subject: null, asked: {} }
  const input = await getRawInput().catch(() => undefined)
  const id = recorded.id === undefined ? null : at(input, recorded.id)
  const asked = (recorded.keep ?? []).flatMap((field) => {
    const value = at(input, field)
    return value === undefined ? [] : [[field, value] as const]
  })
  return {
    kind,
    action: path,
    subject: { kind: recorded.subject, id: id === null || id === undefined ? null : String(id) },
    asked: Object.fromEntries(asked),
  }
}

function at(input: unknown, path: string): AuditValue | undefined {
  let value: unknown = input
  for (const key of path.split('.'))
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  if (typeof value === 'string') return value.slice(0, LONGEST)
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : undefined
}

const views = new WeakMap<AuditTrail, Map<string, number>>()

/** Views of the same question. It is known by a hash alone: whom somebody searched for is written down nowhere. */
function viewsLately(trail: AuditTrail, question: unknown, againAfterMs: number): Lately {
  const known = views.get(trail) ?? new Map<string, number>()
  views.set(trail, known)
  const asked = createHash('sha256')
    .update(JSON.stringify(question) ?? '')
    .digest('base64')
  const keyOf = ({ actor, from, action, phase, subject, details }: AuditEntry) =>
    JSON.stringify([actor?.id, from.ip, action, phase, subject, details, asked])
  return {
    has(entry) {
      const last = known.get(keyOf(entry))
      return last !== undefined && entry.at.getTime() - last < againAfterMs
    },
    add(entry) {
      if (known.size >= REMEMBERED) known.clear()
      known.set(keyOf(entry), entry.at.getTime())
    },
  }
}
