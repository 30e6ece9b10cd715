import { expect, it } from 'vitest'
import { type Auth, PEER_HEADER } from '../auth/auth.ts'
import { makeLog } from '../log.ts'
import { makeApp } from './app.ts'

/** The address that sign-in counts attempts by, for a client that claims one of its own behind a proxy that adds the real one. */
async function peerSeen(publicUrl: string | undefined): Promise<string> {
  const auth = { handler: async (request: Request) => new Response(request.headers.get(PEER_HEADER)) }
  const app = await makeApp({
    log: makeLog('silent'),
    auth: auth as Auth,
    publicUrl,
    appsFolder: import.meta.dirname,
    createContext: () => Promise.reject(new Error('nobody asks')),
    pseudonym: (value) => value,
    accountChanged: async () => undefined,
    health: () => Promise.reject(new Error('nobody asks')),
  })
  try {
    const { body } = await app.inject({
      url: '/api/auth/get-session',
      remoteAddress: '10.0.0.1',
      headers: { 'x-forwarded-for': '198.51.100.9, 203.0.113.7' },
    })
    return body
  } finally {
    await app.close()
  }
}

it('believes no forwarded address where no proxy stands before it', async () => {
  expect(await peerSeen(undefined)).toBe('10.0.0.1')
})

it('believes the one proxy before it, and not what the client told that proxy', async () => {
  expect(await peerSeen('https://careline.example')).toBe('203.0.113.7')
})
