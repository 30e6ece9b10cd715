import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Whether a request that changes something comes from one of our own pages. Browsers say where a request comes from; a client that
 * says nothing is refused too, so that leaving the headers out is no way in.
 */
export function isSameOrigin(request: Pick<FastifyRequest, 'headers'>, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin, host } = request.headers
  if (origin === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === host || (publicUrl !== undefined && origin === new URL(publicUrl).origin)
}

const READS = ['GET', 'HEAD', 'OPTIONS']

/** A fastify hook that refuses changes asked for by other sites' pages. */
export const refuseOtherOrigins =
  (publicUrl: string | undefined) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (READS.includes(request.method) || isSameOrigin(request, publicUrl)) return
    await reply.status(403).send({
      problem: {
        code: 'not-allowed',
        message: {
          vi: 'Yêu cầu này không đến từ trang của Careline nên bị từ chối. Vui lòng mở Careline và thử lại.',
          en: 'This request did not come from a Careline page and was refused. Send it from Careline, or with an Origin header of this server.',
        },
      },
    })
  }
