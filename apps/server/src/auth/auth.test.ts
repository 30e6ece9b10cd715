import type { AuditEntry, AuditTrail } from '@careline/api'
import { type Database, openDatabase } from '@careline/db'
import { fastify } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refuseOtherOrigins } from '../http/same-origin.ts'
import { openTestAuth } from '../testing/test-auth.ts'
import type { Auth } from './auth.ts'
import { serveAuth } from './auth-routes.ts'
import { makeAccount } from './make-account.ts'
import { signedInUser } from './signed-in.ts'

const ORIGIN = 'http://localhost:4300'
const json = { 'content-type': 'application/json', origin: ORIGIN, host: 'localhost:4300' }

let database: Database
let auth: Auth
beforeAll(async () => {
  const quiet = { info: () => undefined, warn: () => undefined }
  database = await openDatabase({ log: quiet })
  await database.migrate()
  auth = openTestAuth(database)
}, 60_000)
afterAll(() => database.close())

async function withAuth(
  test: (app: ReturnType<typeof fastify>, auth: Auth, told: AuditEntry[]) => Promise<void>,
  append?: () => Promise<number>,
) {
  const told: AuditEntry[] = []
  const audit = { append: append ?? (async (entry: AuditEntry) => told.push(entry)) } as AuditTrail
  const app = fastify()
  try {
    app.addHook('onRequest', refuseOtherOrigins(undefined))
    await serveAuth(app, auth, {
      askerOf: async (request) => ({
        user: await signedInUser(auth, request.headers),
        from: { ip: request.ip, agent: null },
        clock: { now: () => new Date(0) },
        ports: { audit },
      }),
      pseudonym: (value) => `p(${value.length})`,
      accountChanged: async () => undefined,
    })
    await test(app, auth, told)
  } finally {
    await app.close()
  }
}

it('signs in by user name with a cookie that no script and no other site gets', { timeout: 30_000 }, () =>
  withAuth(async (app, auth, told) => {
    const made = await makeAccount(auth, { username: 'mai', name: 'Mai', role: 'agent', password: 'a-long-password' })
    expect(await makeAccount(auth, { username: 'mai', name: 'Mai', role: 'agent' })).toEqual({
      id: made.id,
      made: false,
    })

    const wrong = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: json,
      payload: { username: 'mai', password: 'not-the-password' },
    })
    expect(wrong.statusCode).toBe(401)

    const right = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: json,
      payload: { username: 'mai', password: 'a-long-password' },
    })
    expect(right.statusCode).toBe(200)
    const cookie = String(right.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const headers = { cookie: cookie.split(';', 1)[0] ?? '' }
    expect(await signedInUser(auth, headers)).toEqual({ id: made.id, name: 'Mai', username: 'mai', role: 'agent' })

    await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { ...json, ...headers }, payload: {} })
    expect(await signedInUser(auth, headers)).toBeNull()
    const subject = { kind: 'account', id: made.id }
    expect(told).toMatchObject([
      { kind: 'session', action: 'session.signIn', phase: 'refused', actor: null, subject, from: { ip: '127.0.0.1' } },
      { action: 'session.signIn', phase: 'done', actor: { id: made.id, role: 'agent' }, subject },
      { action: 'session.signOut', phase: 'done', actor: { id: made.id, role: 'agent' }, subject },
    ])
  }),
)

it(
  'keeps a user name that nobody has as a pseudonym: it may be a password in the wrong field',
  { timeout: 30_000 },
  () =>
    withAuth(async (app, _auth, told) => {
      for (const username of ['my-secret-password', 'with\0nul'])
        await app.inject({
          method: 'POST',
          url: '/api/auth/sign-in/username',
          headers: json,
          remoteAddress: '10.0.0.8',
          payload: { username, password: 'x' },
        })
      expect(told.map(({ subject, phase }) => [subject?.id, phase])).toEqual([
        ['p(18)', 'refused'],
        ['p(8)', 'refused'],
      ])
    }),
)

it('signs nobody in where the sign-in cannot be recorded', { timeout: 30_000 }, () =>
  withAuth(
    async (app, auth) => {
      await makeAccount(auth, { username: 'mai', name: 'Mai', role: 'agent', password: 'a-long-password' })
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        headers: json,
        remoteAddress: '10.0.0.8',
        payload: { username: 'mai', password: 'a-long-password' },
      })
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([500, undefined])
    },
    () => Promise.reject(new Error('the disk is full')),
  ),
)

it('lets nobody sign up, and nobody make accounts past the API, administrators included', { timeout: 30_000 }, () =>
  withAuth(async (app, auth, told) => {
    const up = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      headers: json,
      payload: { email: 'x@y.vn', name: 'x', username: 'xxx', password: 'a-long-password', role: 'administrator' },
    })
    expect(up.statusCode).toBe(400)
    await makeAccount(auth, { username: 'boss', name: 'Boss', role: 'administrator', password: 'a-long-password' })
    const session = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: json,
      payload: { username: 'boss', password: 'a-long-password' },
    })
    const create = await app.inject({
      method: 'POST',
      url: '/api/auth/admin/create-user',
      headers: { ...json, cookie: String(session.headers['set-cookie']).split(';', 1)[0] ?? '' },
      payload: { email: 'x@y.vn', name: 'x', password: 'a-long-password', role: 'administrator' },
    })
    expect(create.statusCode).toBe(403)
    expect(told.slice(-2).map(({ action, phase, details }) => [action, phase, details])).toEqual([
      ['accounts.admin.create-user', 'begun', {}],
      ['accounts.admin.create-user', 'refused', { problem: 'http-403' }],
    ])
  }),
)

it('refuses a sign-in that another site asks for', { timeout: 30_000 }, () =>
  withAuth(async (app, auth) => {
    await makeAccount(auth, { username: 'mai', name: 'Mai', role: 'agent', password: 'a-long-password' })
    const other = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: { ...json, origin: 'https://elsewhere.example', cookie: 'a=b' },
      payload: { username: 'mai', password: 'a-long-password' },
    })
    expect(other.statusCode).toBe(403)
  }),
)

it('lets one address try 30 passwords a minute and no more', { timeout: 60_000 }, () =>
  withAuth(async (app) => {
    const attempt = () =>
      app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        headers: json,
        // Attempts of the other tests are counted too, in this process.
        remoteAddress: '10.0.0.9',
        payload: { username: 'mai', password: 'not-the-password' },
      })
    const statuses: number[] = []
    for (let at = 0; at < 31; at += 1) statuses.push((await attempt()).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 401), 429])
  }),
)
