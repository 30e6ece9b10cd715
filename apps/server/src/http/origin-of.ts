import type { Origin } from '@careline/api'
import type { FastifyRequest } from 'fastify'

/** Where a request came from, as the audit trail tells it. */
export const originOf = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): Origin => ({
  ip,
  agent: headers['user-agent'] ?? null,
})
