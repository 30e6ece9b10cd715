import type { Role } from '@careline/api'
import type { Auth } from './auth.ts'

export interface NewAccount {
  username: string
  name: string
  role: Role
  /** Without one nobody can sign in with the account. */
  password?: string
}

/** The account of that user name, made where there is none. Two servers that start together make it once. */
export async function makeAccount(auth: Auth, account: NewAccount): Promise<{ id: string; made: boolean }> {
  const { username, name, role, password } = account
  const { adapter } = await auth.$context
  const find = () => adapter.findOne<{ id: string }>({ model: 'user', where: [{ field: 'username', value: username }] })
  const known = await find()
  if (known) return { id: known.id, made: false }
  try {
    const { user } = await auth.api.createUser({
      body: {
        // Nobody writes to these addresses: people sign in by user name, and the domain is reserved to not exist (RFC 2606).
        email: `${username}@careline.invalid`,
        name,
        role,
        data: { username },
        ...(password !== undefined && { password }),
      },
    })
    return { id: user.id, made: true }
  } catch (error) {
    const other = await find()
    if (!other) throw error
    return { id: other.id, made: false }
  }
}
