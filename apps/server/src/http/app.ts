import type { Context } from '@careline/api'
import { LogController, fastify, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Auth } from '../auth/auth.ts'
import { serveAuth } from '../auth/auth-routes.ts'
import { serveAudit } from './audit-routes.ts'
import { type Health, serveHealth } from './health.ts'
import { serveHome } from './home.ts'
import { serveImports } from './import-routes.ts'
import { answerInWords } from './refusals.ts'
import { refuseOtherOrigins } from './same-origin.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { serveTrpc } from './trpc.ts'
import { canSendFiles, serveWebApp } from './web-apps.ts'

export interface AppOptions {
  log: Logger
  auth: Auth
  publicUrl: string | undefined
  /** The folder that holds `admin/dist` and `agent/dist`. */
  appsFolder: string
  createContext: (request: FastifyRequest) => Promise<Context>
  health: () => Promise<Health>
  /** Stands for a user name that nobody has, in the audit trail. */
  pseudonym: (value: string) => string
  /** Tells the streams of this user that their session may have ended. */
  accountChanged: (userId: string) => Promise<void>
}

/** Everything that the server answers over HTTP. */
export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const { log, auth, publicUrl, appsFolder, createContext, health, pseudonym, accountChanged } = options
  const loggerInstance: FastifyBaseLogger = log
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: !['debug', 'trace'].includes(log.level) }),
    forceCloseConnections: 'idle',
    // A batched request names many procedures in its path.
    routerOptions: { maxParamLength: 4000 },
    // One proxy stands before the server, or none: what a client itself says of its address is never believed.
    trustProxy: publicUrl !== undefined && ((_, hop) => hop === 0),
  })
  addSecurityHeaders(app, { https: publicUrl?.startsWith('https:') ?? false })
  answerInWords(app, log)
  app.addHook('onRequest', refuseOtherOrigins(publicUrl))
  serveHealth(app, health)
  serveHome(app, auth)
  await serveAuth(app, auth, { askerOf: createContext, pseudonym, accountChanged })
  await serveTrpc(app, createContext, log)
  await serveImports(app, createContext)
  serveAudit(app, createContext)
  await canSendFiles(app, appsFolder)
  for (const name of ['admin', 'agent'] as const) serveWebApp(app, name, path.join(appsFolder, name, 'dist'))
  return app
}
