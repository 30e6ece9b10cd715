import { type Account, type Accounts, ROLES } from '@careline/api'
import { randomBytes } from 'node:crypto'
import type { Auth } from './auth.ts'
import { makeAccount } from './make-account.ts'

/** The account in whose name the server itself acts. */
export const SYSTEM_USERNAME = 'careline'

/** A password that nobody guesses, to be handed over once. */
export const newPassword = (): string => randomBytes(12).toString('base64url')

interface StoredUser {
  id: string
  username: string | null
  name: string
  role: string | null
  banned: boolean | null
  createdAt: Date
}

/** Who may sign in, as better-auth keeps them. */
export function makeAccounts(auth: Auth): Accounts {
  const known = async (id: string): Promise<StoredUser | null> => {
    const { adapter } = await auth.$context
    const found = await adapter.findOne<StoredUser>({ model: 'user', where: [{ field: 'id', value: id }] })
    return found && found.username !== SYSTEM_USERNAME ? found : null
  }
  return {
    async list() {
      const { adapter } = await auth.$context
      const found = await adapter.findMany<StoredUser>({ model: 'user', limit: 10_000 })
      const accounts = found.filter(({ username }) => username !== SYSTEM_USERNAME).map(accountOf)
      return accounts.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))
    },
    async make(account) {
      const password = newPassword()
      const { id, made } = await makeAccount(auth, { ...account, password })
      return made ? { id, password } : null
    },
    async change(id, { name, role, active }) {
      if (!(await known(id))) return false
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(id, { name, role, banned: !active })
      if (!active) await internalAdapter.deleteUserSessions(id)
      return true
    },
    async resetPassword(id) {
      if (!(await known(id))) return null
      const { internalAdapter, password: passwords } = await auth.$context
      const password = newPassword()
      const hash = await passwords.hash(password)
      const ways = await internalAdapter.findAccounts(id)
      if (ways.some(({ providerId }) => providerId === 'credential')) await internalAdapter.updatePassword(id, hash)
      else
        await internalAdapter.linkAccount({
          userId: id,
          providerId: 'credential',
          accountId: id,
          password: hash,
        })
      await internalAdapter.deleteUserSessions(id)
      return password
    },
  }
}

const accountOf = ({ id, username, name, role, banned, createdAt }: StoredUser): Account => ({
  id,
  username: username ?? '',
  name,
  role: ROLES.find((candidate) => candidate === role) ?? null,
  active: !banned,
  createdAt,
})
