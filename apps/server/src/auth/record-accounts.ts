import { type Asker, recordAct, recordChange, type SignedIn } from '@careline/api'

interface AccountRequest {
  /** Below `/api/auth`. */
  path: string
  /** Who asks, before anything is done. */
  asker: Asker
  body: unknown
}

interface Needs {
  /** The account of a user name, for a sign-in that fails. */
  accountOf: (username: string) => Promise<SignedIn | null>
  pseudonym: (value: string) => string
  accountChanged: (userId: string) => Promise<void>
}

const TOO_MANY = 429

/**
 * Sign-ins, sign-outs and what people change of their own accounts stand in the audit trail; nobody changes another's here. A sign-in that cannot be
 * recorded gives no cookie out; a change that cannot be recorded is not made. A user name that nobody has is kept as a pseudonym: it may be a
 * password in the wrong field.
 */
export async function recordAccounts(
  { path, asker, body }: AccountRequest,
  { accountOf, pseudonym, accountChanged }: Needs,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (path === '/sign-in/username') {
    const username = usernameOf(body)
    const response = await handle()
    // Those that are not even tried are counted by the limit, not written down: they would fill the disk.
    if (response.status === TOO_MANY) return response
    const account = await accountOf(username)
    const user = response.ok ? account : null
    const subject = { kind: 'account', id: account?.id ?? pseudonym(username) }
    const ending = response.ok ? null : ({ phase: 'refused', problem: 'wrong-password-or-name' } as const)
    await recordAct({ ...asker, user }, { kind: 'session', action: 'session.signIn', subject, asked: {} }, ending)
    return response
  }
  const id = asker.user?.id ?? null
  const about = { subject: { kind: 'account', id }, asked: {} }
  // Open streams ask from time to time anyway: where they cannot be told, they end a little later.
  const tell = () => (id === null ? Promise.resolve() : accountChanged(id).catch(() => undefined))
  if (path === '/sign-out') {
    await recordAct(asker, { kind: 'session', action: 'session.signOut', ...about })
    const response = await handle()
    await tell()
    return response
  }
  const act = { kind: 'change', action: `accounts${path.replaceAll('/', '.')}`, ...about } as const
  const response = await recordChange(asker, act, handle, ({ ok, status }) =>
    ok ? null : { phase: status < 500 ? 'refused' : 'failed', problem: `http-${status}` },
  )
  if (response.ok) await tell()
  return response
}

function usernameOf(body: unknown): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'username') : undefined
  return typeof value === 'string' ? value.slice(0, 200) : ''
}
