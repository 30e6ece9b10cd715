import type { Context } from '../context.ts'
import type { AuditEntry, AuditKind, AuditPhase, AuditSubject, AuditValue } from '../ports/audit.ts'
import { differences } from './differences.ts'

/** What the audit trail needs to know of a request. */
export type Asker = Pick<Context, 'user' | 'from' | 'clock'> & { ports: Pick<Context['ports'], 'audit'> }

/** What a request is about to do, as far as it is known before it does. */
export interface Act {
  kind: AuditKind
  action: string
  subject: AuditSubject | null
  asked: Record<string, AuditValue>
}

/** Parts of a campaign document whose values are about people. */
const OPAQUE = ['cases']

/** What a procedure adds to its entry while it runs. Nothing personal: a customer's id is `ctx.ports.pseudonyms.of(msisdn)`. */
export class AuditNote {
  readonly #act: Act
  #changed: ReturnType<typeof differences> | null = null
  #nothingSeen = false
  constructor(act: Act) {
    this.#act = { ...act, asked: { ...act.asked } }
  }

  about(subject: AuditSubject, more: Record<string, AuditValue> = {}): void {
    this.#act.subject = subject
    Object.assign(this.#act.asked, more)
  }

  /** What it was and what it is now; the entry keeps where they differ. */
  changed(before: unknown, after: unknown): void {
    this.#changed = differences(before, after, OPAQUE)
  }

  /** A view that showed nobody leaves no entry. */
  nothingSeen(): void {
    this.#nothingSeen = true
  }

  get showedNobody(): boolean {
    return this.#nothingSeen
  }

  entry(asker: Asker, phase: AuditPhase, more: { begunSeq?: number; problem?: string | null } = {}): AuditEntry {
    const { kind, action, subject, asked } = this.#act
    return {
      at: asker.clock.now(),
      actor: asker.user && { id: asker.user.id, role: asker.user.role },
      from: asker.from,
      kind,
      action,
      phase,
      begunSeq: more.begunSeq ?? null,
      subject,
      details: {
        ...(Object.keys(asked).length > 0 && { asked }),
        ...this.#changed,
        ...(more.problem && { problem: more.problem }),
      },
    }
  }
}

/** How something ended: null where it was done, else why it was not. */
export type Ending = { phase: 'refused' | 'failed'; problem: string } | null

/**
 * Does something with an entry before it and one after it. What cannot be recorded is not done; where the second entry cannot be
 * written, the answer fails and the first one stays, without an end.
 */
export async function recordChange<Result>(
  asker: Asker,
  act: Act,
  work: (note: AuditNote) => Promise<Result>,
  endingOf: (result: Result) => Ending,
): Promise<Result> {
  const note = new AuditNote(act)
  const begunSeq = await asker.ports.audit.append(note.entry(asker, 'begun'))
  const result = await work(note)
  const ending = endingOf(result)
  await asker.ports.audit.append(
    note.entry(asker, ending?.phase ?? 'done', { begunSeq, problem: ending?.problem ?? null }),
  )
  return result
}

/** What was written down so short a time ago that it need not be again. */
export interface Lately {
  has: (entry: AuditEntry) => boolean
  /** Called once the entry stands in the trail. */
  add: (entry: AuditEntry) => void
}
const NEVER_BEFORE: Lately = { has: () => false, add: () => undefined }

/** Records once, after the work and before its answer leaves: nobody sees what could not be recorded. */
export async function recordOnce<Result>(
  asker: Asker,
  act: Act,
  work: (note: AuditNote) => Promise<Result>,
  endingOf: (result: Result) => Ending,
  lately: Lately = NEVER_BEFORE,
): Promise<Result> {
  const note = new AuditNote(act)
  const result = await work(note)
  const ending = endingOf(result)
  if (!ending && note.showedNobody) return result
  const entry = note.entry(asker, ending?.phase ?? 'done', { problem: ending?.problem ?? null })
  if (lately.has(entry)) return result
  await asker.ports.audit.append(entry)
  lately.add(entry)
  return result
}
