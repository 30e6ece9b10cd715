export const AUDIT_KINDS = ['change', 'view', 'export', 'session'] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** `begun` stands before a change and is followed by how it ended; where nothing follows, the server went down in between. */
export const AUDIT_PHASES = ['begun', 'done', 'refused', 'failed'] as const
export type AuditPhase = (typeof AUDIT_PHASES)[number]

export type AuditValue = string | number | boolean | null

/** One place of a document that was changed; `undefined` on the side where there was nothing. */
export interface AuditChange {
  /** As in `rules.long-tenure.conditions.all.0.value`. */
  path: string
  before?: unknown
  after?: unknown
}

/** Nothing personal: a customer stands in it by pseudonym alone. */
export interface AuditDetails {
  /** What was asked for: the fields that the procedure declares as safe to keep. */
  asked?: Record<string, AuditValue>
  changes?: AuditChange[]
  /** How many changes there were beyond those kept. */
  more?: number
  /** Why it was refused: an `ApiProblemCode`. */
  problem?: string
}

/** What an entry is about: a kind of thing and its id; a customer's id is a pseudonym. */
export interface AuditSubject {
  kind: string
  id: string | null
}

export interface AuditEntry {
  /** Real time, never a campaign's own. */
  at: Date
  /** Null where nobody is known: a failed sign-in. */
  actor: { id: string; role: string | null } | null
  from: Origin
  kind: AuditKind
  /** The procedure's path, or the name of what was done beside the API, as in `session.signIn`. */
  action: string
  phase: AuditPhase
  /** The `begun` entry that this one ends. */
  begunSeq: number | null
  subject: AuditSubject | null
  details: AuditDetails
}

/** Where a request came from: the peer's address, and the browser or program as it names itself. */
export interface Origin {
  ip: string | null
  agent: string | null
}

export interface AuditRow extends AuditEntry {
  /** Consecutive from 1, in the order of the chain. */
  seq: number
  actorName: string | null
  hash: string
}

export interface AuditFilter {
  actorId?: string | undefined
  action?: string | undefined
  kind?: AuditKind | undefined
  /** The subject's id. */
  subject?: string | undefined
  /** From this moment on. */
  from?: Date | undefined
  /** Before this moment. */
  to?: Date | undefined
}

/** How a chain is broken: a row was edited, is gone, does not follow the one before, was made without the server's key, or the end is gone. */
export type AuditBreak = 'edited' | 'removed' | 'displaced' | 'forged' | 'cut-off' | 'anchor-differs'

/** A place in the chain that was written down elsewhere: it must still be there. */
export interface AuditAnchor {
  seq: number
  hash: string
}

export type AuditVerdict =
  | { ok: true; rows: number; head: AuditAnchor; sealsChecked: boolean }
  | { ok: false; rows: number; firstBroken: { seq: number; reason: AuditBreak } }

/** Appended to, read and verified; never changed. */
export interface AuditTrail {
  /** Resolves once the entry is on disk, at the end of the chain. @returns its `seq` */
  append(entry: AuditEntry): Promise<number>
  /** Newest first; a change that ended is one row, its beginning is left out. */
  list(filter: AuditFilter, page: { before: number | null; limit: number }): Promise<AuditRow[]>
  /** Who and what the trail holds, for the choice of a filter. */
  facets(): Promise<{ actors: { id: string; name: string }[]; actions: string[] }>
  /** Reads the whole chain, oldest first, and names the first row that is not as it was written. */
  verify(anchor: AuditAnchor | null): Promise<AuditVerdict>
}

/** Stands for a personal value where it must be told from others and never be read: keyed, so that nobody can try values. */
export interface Pseudonyms {
  of(value: string): string
}
