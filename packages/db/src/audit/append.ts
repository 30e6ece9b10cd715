import type { AuditEntry } from '@careline/api'
import type { Queryable } from '../driver/database.ts'
import { auditHead } from '../schema/audit-head.ts'
import { auditLog } from '../schema/audit-log.ts'
import { hashOf, sealOf } from './chain.ts'

/** Longer than any browser's own name that tells something. */
const AGENT_LENGTH = 200

/** Text that PostgreSQL can keep. */
const kept = (text: string | null): string | null =>
  text?.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '') ?? null

/**
 * Puts an entry at the end of the chain; the head's row is held until the commit, so that appends of all servers stand in one line.
 * A transaction that does something else beside this should append last.
 */
export async function appendAudit(tx: Queryable, key: Buffer, entry: AuditEntry): Promise<number> {
  const [head] = await tx.select().from(auditHead).for('update')
  if (!head) throw new Error('The audit trail has no head; restore the database from a backup.')
  const content = {
    seq: head.seq + 1,
    at: entry.at,
    actorId: kept(entry.actor?.id ?? null),
    actorRole: kept(entry.actor?.role ?? null),
    ip: kept(entry.from.ip),
    agent: kept(entry.from.agent?.slice(0, AGENT_LENGTH) ?? null),
    kind: entry.kind,
    action: entry.action,
    phase: entry.phase,
    begunSeq: entry.begunSeq,
    subjectKind: kept(entry.subject?.kind ?? null),
    subjectId: kept(entry.subject?.id ?? null),
    details: JSON.stringify(entry.details),
  }
  const hash = hashOf(head.hash, content)
  await tx.insert(auditLog).values({ ...content, previous: head.hash, hash, seal: sealOf(key, hash) })
  return content.seq
}
