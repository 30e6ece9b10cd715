import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { auditLog } from '../schema/audit-log.ts'

type Stored = typeof auditLog.$inferSelect
export type AuditContent = Omit<Stored, 'previous' | 'hash' | 'seal'>

/** What the first row follows. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over the hash of the row before and everything that this row says, as one canonical JSON array. */
export function hashOf(previous: string, row: AuditContent): string {
  const content = [
    row.seq,
    row.at.toISOString(),
    row.actorId,
    row.actorRole,
    row.ip,
    row.agent,
    row.kind,
    row.action,
    row.phase,
    row.begunSeq,
    row.subjectKind,
    row.subjectId,
    row.details,
  ]
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(content)}`)
    .digest('hex')
}

/** The key under which rows are sealed: of the server's secret, and of no other use of it. */
export const auditSealKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'careline audit seal', 32))

/** Who has the database alone can compute hashes anew; nobody makes a seal without the key. */
export const sealOf = (key: Buffer, hash: string): string => createHmac('sha256', key).update(hash).digest('hex')
