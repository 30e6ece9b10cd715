import type { Role } from '@careline/api'
import type { FastifyInstance } from 'fastify'
import type { Auth } from '../auth/auth.ts'
import { signedInUser } from '../auth/signed-in.ts'
import { chooserPage } from './pages.ts'

const AGENT_PAGE: readonly Role[] = ['agent', 'backoffice']

/** `/`: to the app of whoever is signed in; a small chooser for everyone else. */
export function serveHome(app: FastifyInstance, auth: Auth): void {
  app.get('/', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const user = await signedInUser(auth, request.headers)
    if (user) return reply.redirect(AGENT_PAGE.includes(user.role) ? '/agent/' : '/admin/')
    return reply.type('text/html; charset=utf-8').send(chooserPage())
  })
}
