import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { notBuiltPage } from './pages.ts'

const YEAR = 31_536_000

/** Gives answers `sendFile`, which the web apps' routes send their own files with. */
export async function canSendFiles(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, { root, serve: false })
}

/** Serves a built web app at `/name`: its hashed files for ever, and its one page for every other address below. */
export function serveWebApp(app: FastifyInstance, name: 'admin' | 'agent', dist: string): void {
  const built = () => existsSync(path.join(dist, 'index.html'))
  const page = async (reply: FastifyReply) => {
    if (!built()) return reply.status(503).type('text/html; charset=utf-8').send(notBuiltPage(name))
    return reply.header('cache-control', 'no-cache').sendFile('index.html', dist, { cacheControl: false })
  }
  app.get(`/${name}`, async (_request, reply) => reply.redirect(`/${name}/`))
  app.get<{ Params: { '*': string } }>(`/${name}/*`, async (request, reply) => {
    const file = request.params['*']
    if (!path.extname(file)) return page(reply)
    if (file.includes('..') || !existsSync(path.join(dist, file)))
      return reply.status(404).type('text/plain; charset=utf-8').send('Không có tệp này. / There is no such file.')
    return file.startsWith('assets/')
      ? reply.sendFile(file, dist, { maxAge: YEAR * 1000, immutable: true })
      : reply.header('cache-control', 'no-cache').sendFile(file, dist, { cacheControl: false })
  })
}
