import type { Role } from './users.ts'

export interface Account {
  id: string
  username: string
  name: string
  /** Null where the stored role is none that is known here: such an account may do nothing. */
  role: Role | null
  /** Someone who is not active cannot sign in; what they did keeps their name. */
  active: boolean
  createdAt: Date
}

/** Who may sign in. Accounts are never removed, for the trail names them. */
export interface Accounts {
  /** By name; the server's own account is not among them. */
  list(): Promise<Account[]>
  /** With a password made for it, which is kept nowhere in clear. Null where the user name is taken. */
  make(account: Pick<Account, 'username' | 'name'> & { role: Role }): Promise<{ id: string; password: string } | null>
  /** Ends the account's sessions where it is closed; another role holds from the next request on. False where there is no such account. */
  change(id: string, change: { name: string; role: Role; active: boolean }): Promise<boolean>
  /** Makes it a new password, and ends its sessions. Null where there is no such account. */
  resetPassword(id: string): Promise<string | null>
}
