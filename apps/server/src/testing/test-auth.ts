import { authSchema, type Database } from '@careline/db'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { type Auth, makeAuth } from '../auth/auth.ts'
import { uuidIds } from '../ids.ts'

/** Sign-in over a test's database. */
export function openTestAuth(database: Database): Auth {
  return makeAuth({
    adapter: drizzleAdapter(database.drizzle, { provider: 'pg', schema: authSchema }),
    secret: 'x'.repeat(64),
    publicUrl: undefined,
    nextId: uuidIds.next,
  })
}
