import { auditFilter, auditFilterSchema, type Context, recordAct, refuse } from '@careline/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { auditFile } from './audit-file.ts'

/** The audit trail as a file: `/api/audit/export.csv` and `.ndjson`, filtered as the page is. Whoever takes it out stands in it. */
export function serveAudit(app: FastifyInstance, createContext: (request: FastifyRequest) => Promise<Context>): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, format: 'csv' | 'ndjson') => {
    const ctx = await createContext(request)
    if (!ctx.user)
      refuse('not-signed-in', {
        vi: 'Anh/Chị chưa đăng nhập hoặc phiên đã hết. Vui lòng đăng nhập lại.',
        en: 'You are not signed in, or your session has ended. Please sign in again.',
      })
    const allowed = ctx.user.role === 'administrator' || ctx.user.role === 'auditor'
    const asked = auditFilterSchema.safeParse(request.query)
    const act = { kind: 'export', action: 'audit.export', subject: { kind: 'audit', id: null } } as const
    if (!allowed) {
      await recordAct(ctx, { ...act, asked: { format } }, { phase: 'refused', problem: 'not-allowed' })
      refuse('not-allowed', {
        vi: 'Chỉ quản trị và kiểm toán được xem nhật ký.',
        en: 'Only administrators and auditors may read the audit trail.',
      })
    }
    if (!asked.success)
      refuse('invalid-input', {
        vi: 'Bộ lọc trong địa chỉ chưa đúng. Vui lòng mở lại trang Nhật ký rồi tải tệp.',
        en: 'The filter in the address is not right. Please open the audit page again and download from there.',
      })
    await recordAct(ctx, { ...act, asked: { format, ...asked.data } })
    return reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="careline-audit.${format}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(auditFile(ctx.ports.audit, auditFilter(asked.data), format)))
  }
  for (const format of ['csv', 'ndjson'] as const)
    app.get(`/api/audit/export.${format}`, (request, reply) => send(request, reply, format))
}
