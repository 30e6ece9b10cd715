import type { SignedIn } from '@careline/api'
import { newPassword, SYSTEM_USERNAME } from '../auth/accounts.ts'
import type { Auth } from '../auth/auth.ts'
import { makeAccount } from '../auth/make-account.ts'
import { demoAccounts } from '../demo/demo-accounts.ts'

/** In whose name the server itself acts: nobody can sign in as this user. */
export async function systemUser(auth: Auth): Promise<SignedIn> {
  const { id } = await makeAccount(auth, { username: SYSTEM_USERNAME, name: 'Careline', role: 'auditor' })
  return { id, name: 'Careline', username: SYSTEM_USERNAME, role: 'administrator' }
}

export async function ensureDemoAccounts(auth: Auth): Promise<void> {
  await Promise.all(demoAccounts.map((account) => makeAccount(auth, account)))
}

/**
 * The first administrator of a server that is no demonstration, with a password made for this occasion.
 *
 * @returns the password, which is stored nowhere in clear; null where an administrator is there already.
 */
export async function ensureAdministrator(auth: Auth): Promise<{ username: string; password: string } | null> {
  const { adapter } = await auth.$context
  const known = await adapter.count({ model: 'user', where: [{ field: 'role', value: 'administrator' }] })
  if (known > 0) return null
  const account = { username: 'admin', password: newPassword() }
  const { made } = await makeAccount(auth, { ...account, name: 'Quản trị', role: 'administrator' })
  return made ? account : null
}
