import type { AuditKind, AuditPhase } from '@careline/api'
import { bigint, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { moment } from './time.ts'

/** Who did or saw what. Only ever appended to: triggers refuse everything else, and chain each row to the one before. */
export const auditLog = pgTable(
  'audit_log',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    actorId: text('actor_id'),
    actorRole: text('actor_role'),
    ip: text('ip'),
    agent: text('agent'),
    kind: text('kind').$type<AuditKind>().notNull(),
    action: text('action').notNull(),
    phase: text('phase').$type<AuditPhase>().notNull(),
    begunSeq: bigint('begun_seq', { mode: 'number' }),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    /** JSON as it was hashed: `jsonb` would give it back in another spelling. */
    details: text('details').notNull(),
    /** The hash of the row before; no two rows follow the same one, so that the chain cannot fork. */
    previous: text('previous').notNull().unique(),
    hash: text('hash').notNull().unique(),
    /** The hash under the server's key: a chain that was computed anew without it shows. */
    seal: text('seal').notNull(),
  },
  (table) => [
    index('audit_log_actor').on(table.actorId, table.seq),
    index('audit_log_action').on(table.action, table.seq),
    index('audit_log_subject').on(table.subjectId, table.seq),
    index('audit_log_at').on(table.at),
    uniqueIndex('audit_log_begun').on(table.begunSeq),
  ],
)
