import { account } from './account.ts'
import { session } from './session.ts'
import { user } from './user.ts'
import { verification } from './verification.ts'

/** The tables that better-auth's drizzle adapter works on. */
export const authSchema = { user, session, account, verification }
