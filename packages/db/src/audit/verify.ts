import type { AuditAnchor, AuditBreak, AuditVerdict } from '@careline/api'
import { asc, gt, max } from 'drizzle-orm'
import type { Queryable } from '../driver/database.ts'
import { auditHead } from '../schema/audit-head.ts'
import { auditLog } from '../schema/audit-log.ts'
import { GENESIS, hashOf, sealOf } from './chain.ts'

const PAGE = 1000

/** Reads the chain from its first row to its head. Without the key the seals are not looked at, the chain is. */
export async function verifyAudit(
  database: Queryable,
  key: Buffer | null,
  anchor: AuditAnchor | null,
): Promise<AuditVerdict> {
  let last: AuditAnchor = { seq: 0, hash: GENESIS }
  const broken = (seq: number, reason: AuditBreak): AuditVerdict => ({
    ok: false,
    rows: last.seq,
    firstBroken: { seq, reason },
  })
  for (;;) {
    const rows = await database
      .select()
      .from(auditLog)
      .where(gt(auditLog.seq, last.seq))
      .orderBy(asc(auditLog.seq))
      .limit(PAGE)
    for (const row of rows) {
      const seq = last.seq + 1
      if (row.seq !== seq) return broken(seq, 'removed')
      if (hashOf(row.previous, row) !== row.hash) return broken(seq, 'edited')
      if (row.previous !== last.hash) return broken(seq, 'displaced')
      if (key && sealOf(key, row.hash) !== row.seal) return broken(seq, 'forged')
      if (anchor?.seq === seq && anchor.hash !== row.hash) return broken(seq, 'anchor-differs')
      last = { seq, hash: row.hash }
    }
    if (rows.length < PAGE) break
  }
  // In one statement, for rows are appended while this reads: the head and the last row belong together at every moment.
  const [head] = await database
    .select({ seq: auditHead.seq, hash: auditHead.hash, newest: max(auditLog.seq) })
    .from(auditHead)
    .leftJoin(auditLog, gt(auditLog.seq, 0))
    .groupBy(auditHead.seq, auditHead.hash)
  const newest = head?.newest ?? 0
  if (!head || newest < head.seq || newest < last.seq) return broken(newest + 1, 'cut-off')
  if (newest > head.seq) return broken(head.seq + 1, 'displaced')
  if (head.seq === last.seq && head.hash !== last.hash) return broken(last.seq, 'displaced')
  if (anchor && anchor.seq > last.seq) return broken(last.seq + 1, 'cut-off')
  return { ok: true, rows: last.seq, head: last, sealsChecked: key !== null }
}
