import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../testing/test-context.ts'
import { makeAccounts, SYSTEM_USERNAME } from './accounts.ts'
import { makeAccount } from './make-account.ts'
import { signedInUser } from './signed-in.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
}, 60_000)
afterAll(() => api.close())

/** The headers of somebody who signed in; null where the door stays shut. */
async function signIn(username: string, password: string): Promise<{ cookie: string } | null> {
  try {
    const { headers } = await api.auth.api.signInUsername({ body: { username, password }, returnHeaders: true })
    return { cookie: headers.getSetCookie()[0]?.split(';', 1)[0] ?? '' }
  } catch {
    return null
  }
}

it('makes an account whose owner signs in with the password that was shown once', async () => {
  const admin = await api.as('administrator')
  const { id, password } = await admin.accounts.make({ username: ' Lan.Anh ', name: 'Lê Lan Anh', role: 'approver' })
  const session = await signIn('lan.anh', password)
  expect(session && (await signedInUser(api.auth, session))).toMatchObject({ id, name: 'Lê Lan Anh', role: 'approver' })
  expect(await admin.accounts.list()).toContainEqual(
    expect.objectContaining({ id, username: 'lan.anh', role: 'approver', active: true }),
  )
  await expect(admin.accounts.make({ username: 'LAN.ANH', name: 'Khác', role: 'agent' })).rejects.toMatchObject({
    problem: { code: 'username-taken', field: 'username' },
  })
  for (const username of ['', 'lê', '.lan', 'lan anh', 'l'.repeat(61)])
    await expect(admin.accounts.make({ username, name: 'Khác', role: 'agent' })).rejects.toMatchObject({
      problem: { code: 'invalid-input', field: 'username', message: { vi: expect.stringContaining('từ 3 ký tự') } },
    })
})

it('lets another role hold at once, and ends the sessions of whoever gets another password or a closed account', async () => {
  const admin = await api.as('administrator')
  const made = await admin.accounts.make({ username: 'minh', name: 'Minh', role: 'agent' })
  const { id } = made
  const session = await signIn('minh', made.password)
  await admin.accounts.change({ id, name: 'Minh', role: 'supervisor', active: true })
  expect(session && (await signedInUser(api.auth, session))).toMatchObject({ role: 'supervisor' })
  await admin.accounts.change({ id, name: 'Trần Minh', role: 'supervisor', active: true })
  expect(session && (await signedInUser(api.auth, session))).toMatchObject({ name: 'Trần Minh' })

  const { password } = await admin.accounts.resetPassword({ id })
  expect(session && (await signedInUser(api.auth, session))).toBeNull()
  expect(await signIn('minh', made.password)).toBeNull()
  expect(await signIn('minh', password)).not.toBeNull()

  await admin.accounts.change({ id, name: 'Trần Minh', role: 'supervisor', active: false })
  expect(await signIn('minh', password)).toBeNull()
  await admin.accounts.change({ id, name: 'Trần Minh', role: 'supervisor', active: true })
  expect(await signIn('minh', password)).not.toBeNull()
})

it('tells the open pages of an account that something about it changed', async () => {
  const admin = await api.as('administrator')
  const { id } = await admin.accounts.make({ username: 'hoa', name: 'Hoa', role: 'agent' })
  const heard: unknown[] = []
  const stop = api.ports.live.subscribe(({ event }) => heard.push(event))
  await admin.accounts.change({ id, name: 'Hoa', role: 'auditor', active: true })
  await expect.poll(() => heard).toContainEqual(expect.objectContaining({ type: 'account-changed', userId: id }))
  stop()
})

it('lets no administrator step down or lock themselves out, so that there is always one', async () => {
  const admin = await api.as('administrator')
  const { user } = await admin.session.me()
  const own = { id: user.id, name: 'Tên mới', role: 'administrator', active: true } as const
  for (const change of [{ role: 'manager' as const }, { active: false }])
    await expect(admin.accounts.change({ ...own, ...change })).rejects.toMatchObject({
      problem: { code: 'own-account' },
    })
  await admin.accounts.change(own)
  expect((await admin.session.me()).user.id).toBe(user.id)
})

it('keeps the account of the server itself out of everybody’s hands', async () => {
  const { id } = await makeAccount(api.auth, { username: SYSTEM_USERNAME, name: 'Careline', role: 'auditor' })
  const accounts = makeAccounts(api.auth)
  expect((await accounts.list()).map((account) => account.id)).not.toContain(id)
  expect(await accounts.resetPassword(id)).toBeNull()
  expect(await accounts.change(id, { name: 'x', role: 'administrator', active: true })).toBe(false)
})

it.each(['ab', 'có dấu', 'a b c', '-minus'])('refuses the user name “%s”', async (username) => {
  const admin = await api.as('administrator')
  await expect(admin.accounts.make({ username, name: 'Tên', role: 'agent' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
