import { nextCustomer, talkToTheEnd, wrapUp } from './call.ts'
import { expect, signIn, test } from './careline.ts'

test.use({ customers: 1_000 })

test('an open page sees what a call left go out through the sandbox, without a reload (D13, D17)', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  await manager.goto('/admin/messages')
  await expect(manager.getByText(/Chưa có tin nào/)).toBeVisible()
  const agent = await signIn(browser, server, 'agent', 'agent')
  await nextCustomer(agent)
  await talkToTheEnd(agent)
  await wrapUp(agent)
  const rows = manager.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  // Without a reload: the sandbox answers, and its report comes a moment later.
  await expect(manager.getByText('✓đã tới máy').first()).toBeVisible({ timeout: 15_000 })
})
