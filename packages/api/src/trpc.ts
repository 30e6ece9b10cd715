import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { AuditNote } from './audit/act.ts'
import { type Recorded, recordDenial, underAudit } from './audit/recorded.ts'
import type { Context } from './context.ts'
import { whereNul } from './nul-character.ts'
import { type ApiProblem, Refusal, refuse } from './problem.ts'
import type { Role } from './ports/users.ts'

/** Who may call a procedure. Every procedure says so; the test that walks the router reads it. */
export interface Meta {
  who?: 'everyone' | 'signed-in' | readonly Role[]
  /** What the audit trail keeps of it: every mutation says so, and every query that shows personal data. The same test reads it. */
  audit?: Recorded
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter({ shape, error, ctx, path }) {
      const problem = problemOf(error.cause ?? error, error, ctx, path)
      const { stack: _, ...data } = shape.data
      return { ...shape, message: problem.message.en, data: { ...data, problem } }
    },
  })

function problemOf(cause: unknown, error: Error & { code: string }, ctx: Context | undefined, path = ''): ApiProblem {
  if (error instanceof Refusal) return error.problem
  if (cause instanceof Refusal) return cause.problem
  if (cause instanceof z.ZodError) return invalidInput(cause)
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED' || error.code === 'PARSE_ERROR')
    return {
      code: 'not-available',
      message: {
        vi: 'Máy chủ không có yêu cầu này. Vui lòng tải lại trang để dùng bản mới nhất.',
        en: 'The server does not know this request. Please reload the page to use the newest version.',
      },
    }
  if (error.code === 'BAD_REQUEST' || error.code === 'PAYLOAD_TOO_LARGE')
    return {
      code: 'invalid-input',
      message: {
        vi: 'Máy chủ không đọc được yêu cầu này. Vui lòng tải lại trang rồi thử lại.',
        en: 'The server could not read this request. Please reload the page and try again.',
      },
    }
  if (cause instanceof Error && cause.name === 'AbortError')
    return {
      code: 'cancelled',
      message: { vi: 'Yêu cầu đã được dừng trước khi xong.', en: 'The request was called back before it was done.' },
    }
  const errorId = ctx?.ids.next() ?? 'unknown'
  ctx?.ports.log.error({ errorId, procedure: path, error: cause })
  return {
    code: 'unexpected',
    errorId,
    message: {
      vi: `Máy chủ gặp lỗi ngoài dự kiến. Vui lòng thử lại; nếu vẫn lỗi, báo quản trị mã ${errorId}.`,
      en: `Something unexpected went wrong on the server. Please try again; if it stays, give your administrator the code ${errorId}.`,
    },
  }
}

function invalidInput(error: z.ZodError): ApiProblem {
  const issue = error.issues[0]
  const field = issue?.path.join('.') ?? ''
  return {
    code: 'invalid-input',
    ...(field && { field }),
    message: {
      vi: `Dữ liệu gửi lên chưa đúng${field ? ` ở “${field}”` : ''}. Vui lòng kiểm tra lại.`,
      en: `What was sent is not right${field ? ` at “${field}”` : ''}: ${issue?.message ?? 'unknown'}.`,
    },
  }
}

const signedInOnly = t.middleware(({ ctx, next }) => {
  if (!ctx.user)
    refuse('not-signed-in', {
      vi: 'Anh/Chị chưa đăng nhập hoặc phiên đã hết. Vui lòng đăng nhập lại.',
      en: 'You are not signed in, or your session has ended. Please sign in again.',
    })
  return next({ ctx: { ...ctx, user: ctx.user } })
})

/**
 * No database keeps a NUL character in a text: it is refused here, whatever procedure it was sent to. A body that cannot be read
 * is left to the procedure's own input, which reads it again and says so; a procedure that asks for nothing may be sent none.
 */
const noNulCharacters = t.middleware(async ({ getRawInput, next }) => {
  const field = whereNul(await getRawInput().catch(() => undefined))
  if (field !== null)
    refuse(
      'invalid-input',
      {
        vi: `Nội dung gửi lên${field ? ` ở “${field}”` : ''} có ký tự rỗng (NUL) nên không lưu được. Vui lòng xóa ký tự đó rồi gửi lại.`,
        en: `What was sent${field ? ` at “${field}”` : ''} holds a NUL character, which cannot be kept. Please remove it and send again.`,
      },
      field ? { field } : {},
    )
  return next()
})

/** Every change and every view of personal data stands in the audit trail, or did not happen: what cannot be recorded fails. */
const audited = t.middleware(async ({ ctx, type, path, meta, getRawInput, next }) => {
  if (type === 'subscription') return next({ ctx: { audit: unheard() } })
  return underAudit(ctx, { type, path, recorded: meta?.audit, getRawInput }, (audit) => next({ ctx: { audit } }))
})

/** Where nothing is recorded, nothing hears what is noted. */
const unheard = () => new AuditNote({ kind: 'view', action: '', subject: null, asked: {} })

/** A procedure for these roles. There is no other way to make one: `allow`, `signedIn` or `everyone`. */
export const allow = (...roles: readonly [Role, ...Role[]]) =>
  t.procedure
    .meta({ who: roles })
    .use(signedInOnly)
    .use(async ({ ctx, type, path, meta, getRawInput, next }) => {
      if (!roles.includes(ctx.user.role)) {
        if (type !== 'subscription') await recordDenial(ctx, { type, path, recorded: meta?.audit, getRawInput })
        refuse('not-allowed', {
          vi: 'Tài khoản này không có quyền làm việc này. Vui lòng nhờ người quản lý chiến dịch.',
          en: 'This account may not do that. Please ask a campaign manager.',
        })
      }
      return next()
    })
    .use(noNulCharacters)
    .use(audited)

/** A procedure for everyone who is signed in. */
export const signedIn = t.procedure.meta({ who: 'signed-in' }).use(signedInOnly).use(noNulCharacters).use(audited)

/** A procedure that needs no sign-in. */
export const everyone = t.procedure.meta({ who: 'everyone' })

export const { router, createCallerFactory } = t
