import { type ApiProblemCode, Refusal } from '@careline/api'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { uuidIds } from '../ids.ts'

const STATUS: Partial<Record<ApiProblemCode, number>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'invalid-input': 400,
  'import-running': 409,
  'import-not-running': 409,
}

/** Answers of the routes beside tRPC: the same `problem` as there, and an unexpected error is told by an id alone. */
export function answerInWords(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler(async (error, _request, reply) => {
    if (error instanceof Refusal)
      return reply.status(STATUS[error.problem.code] ?? 422).send({ problem: error.problem })
    const status = (error as { statusCode?: number }).statusCode
    if (status !== undefined && status >= 400 && status < 500)
      return reply.status(status).send({
        problem: {
          code: 'invalid-input',
          message: {
            vi: 'Máy chủ không đọc được yêu cầu này. Vui lòng tải lại trang rồi thử lại.',
            en: 'The server could not read this request. Please reload the page and try again.',
          },
        },
      })
    const errorId = uuidIds.next()
    log.error({ errorId, err: error }, 'unexpected error')
    return reply.status(500).send({
      problem: {
        code: 'unexpected',
        errorId,
        message: {
          vi: `Máy chủ gặp lỗi ngoài dự kiến. Vui lòng thử lại; nếu vẫn lỗi, báo quản trị mã ${errorId}.`,
          en: `Something unexpected went wrong. Please try again; if it stays, give your administrator the code ${errorId}.`,
        },
      },
    })
  })
  app.setNotFoundHandler(async (_request, reply) =>
    reply.status(404).send({
      problem: {
        code: 'not-found',
        message: {
          vi: 'Không có địa chỉ này. Careline ở /admin và /agent.',
          en: 'There is nothing at this address. Careline is at /admin and /agent.',
        },
      },
    }),
  )
}
