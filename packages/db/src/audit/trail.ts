import type { AuditDetails, AuditFilter, AuditRow, AuditTrail } from '@careline/api'
import { and, asc, desc, eq, getTableColumns, gte, lt, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../driver/database.ts'
import { rowsOf } from '../driver/rows-of.ts'
import { withoutValues } from '../repositories/without-values.ts'
import { auditLog } from '../schema/audit-log.ts'
import { user } from '../schema/user.ts'
import { appendAudit } from './append.ts'
import { verifyAudit } from './verify.ts'

const ending = alias(auditLog, 'ending')

/** The audit trail in the database. `key` is what `auditSealKey` makes of the server's secret. */
export function auditTrail({ drizzle }: Database, key: Buffer): AuditTrail {
  return withoutValues<AuditTrail>({
    append: (entry) => drizzle.transaction((tx) => appendAudit(tx, key, entry)),
    async list(filter, { before, limit }) {
      const ended = drizzle
        .select({ one: sql`1` })
        .from(ending)
        .where(eq(ending.begunSeq, auditLog.seq))
      const rows = await drizzle
        .select({ ...getTableColumns(auditLog), actorName: user.name })
        .from(auditLog)
        .leftJoin(user, eq(user.id, auditLog.actorId))
        .where(
          and(
            ...where(filter),
            before === null ? undefined : lt(auditLog.seq, before),
            or(ne(auditLog.phase, 'begun'), notExists(ended)),
          ),
        )
        .orderBy(desc(auditLog.seq))
        .limit(limit)
      return rows.map(entryOf)
    },
    async facets() {
      // The index is stepped through from one value to the next: as quick with ten million rows as with ten.
      const [actions, actorIds] = await Promise.all([
        rowsOf<{ value: string }>(drizzle, steps('action')),
        rowsOf<{ value: string }>(drizzle, steps('actor_id')),
      ])
      const known = await drizzle.select({ id: user.id, name: user.name }).from(user).orderBy(asc(user.name))
      const acted = new Set(actorIds.map(({ value }) => value))
      return { actions: actions.map(({ value }) => value), actors: known.filter(({ id }) => acted.has(id)) }
    },
    verify: (anchor) => verifyAudit(drizzle, key, anchor),
  })
}

const where = ({ actorId, action, kind, subject, from, to }: AuditFilter) => [
  actorId === undefined ? undefined : eq(auditLog.actorId, actorId),
  action === undefined ? undefined : eq(auditLog.action, action),
  kind === undefined ? undefined : eq(auditLog.kind, kind),
  subject === undefined ? undefined : eq(auditLog.subjectId, subject),
  from === undefined ? undefined : gte(auditLog.at, from),
  to === undefined ? undefined : lt(auditLog.at, to),
]

function steps(column: 'action' | 'actor_id') {
  const name = sql.identifier(column)
  return sql`
    with recursive step as (
      (select ${name} as value from audit_log where ${name} is not null order by ${name} limit 1)
      union all
      select (select ${name} from audit_log where ${name} > step.value order by ${name} limit 1)
      from step where step.value is not null
    )
    select value from step where value is not null`
}

function entryOf({
  actorId,
  actorRole,
  ip,
  agent,
  subjectKind,
  subjectId,
  details,
  previous: _previous,
  seal: _seal,
  ...row
}: typeof auditLog.$inferSelect & { actorName: string | null }): AuditRow {
  return {
    ...row,
    actor: actorId === null ? null : { id: actorId, role: actorRole },
    from: { ip, agent },
    subject: subjectKind === null ? null : { kind: subjectKind, id: subjectId },
    details: JSON.parse(details) as AuditDetails,
  }
}
