import { type Context, type ImportRow, knownImport, recordAct, recordWork, type Role, refuse } from '@careline/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { rejectedCsv } from './rejected-csv.ts'

const MAY_IMPORT: readonly Role[] = ['administrator', 'manager']

/** Files in and out, streamed: too large for a tRPC call. */
export async function serveImports(
  app: FastifyInstance,
  createContext: (request: FastifyRequest) => Promise<Context>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The body is handed on as it arrives; nothing of a customer file is held in memory or on this server's disk.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    scope.put<{ Params: { importId: string } }>('/api/imports/:importId/file', (request) => receive(request))

    scope.get<{ Params: { importId: string } }>('/api/imports/:importId/rejected.csv', async (request, reply) => {
      const ctx = await allowed(request)
      const row = await knownImport(ctx, request.params.importId)
      const subject = { kind: 'import', id: row.id }
      await recordAct(ctx, { kind: 'export', action: 'data.rejectedFile', subject, asked: {} })
      const name = `${row.fileName.replace(/\.csv$/i, '').replace(/[^\w.-]+/g, '-') || 'file'}-rejected.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(rejectedCsv(ctx.ports.imports, row.id)))
    })
  })

  async function receive(request: FastifyRequest<{ Params: { importId: string } }>): Promise<ImportRow> {
    const ctx = await allowed(request)
    const { id } = await knownImport(ctx, request.params.importId)
    const body = request.body instanceof Readable ? request.body : request.raw
    const subject = { kind: 'import', id }
    return recordWork(ctx, { kind: 'change', action: 'data.receiveFile', subject, asked: {} }, async (note) => {
      const row = await ctx.ports.importRunner.run(id, body)
      const { state, rowsAccepted, rowsRejected } = row
      note.about(subject, { state, rowsAccepted, rowsRejected })
      return row
    })
  }

  async function allowed(request: FastifyRequest): Promise<Context> {
    const ctx = await createContext(request)
    if (!ctx.user)
      refuse('not-signed-in', {
        vi: 'Anh/Chị chưa đăng nhập hoặc phiên đã hết. Vui lòng đăng nhập lại.',
        en: 'You are not signed in, or your session has ended. Please sign in again.',
      })
    if (!MAY_IMPORT.includes(ctx.user.role))
      refuse('not-allowed', {
        vi: 'Chỉ quản trị và quản lý chiến dịch được nhập dữ liệu.',
        en: 'Only administrators and campaign managers may import data.',
      })
    return ctx
  }
}
