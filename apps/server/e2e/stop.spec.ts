import { expect, signIn, test } from './careline.ts'

test.use({ customers: 1_000 })

test('one button stops the campaign and one lets it go on; every open page hears it', async ({ browser, server }) => {
  const supervisor = await signIn(browser, server, 'admin', 'supervisor')
  const manager = await signIn(browser, server, 'admin', 'manager')
  const agent = await signIn(browser, server, 'agent', 'agent')
  await supervisor.getByRole('button', { name: 'Tạm dừng chiến dịch' }).click()
  await supervisor.getByLabel('Vì sao tạm dừng').fill('Tổng đài gặp sự cố')
  await supervisor.keyboard.press('Enter')
  await expect(manager.getByText('Tổng đài gặp sự cố')).toBeVisible()
  await expect(supervisor.getByRole('button', { name: 'Cho chạy lại' })).toBeVisible()
  await expect(supervisor.locator('body')).not.toBeFocused()
  await expect(manager.getByText(/Phạm Ngọc Lan đã tạm dừng chiến dịch/)).toBeVisible()
  await expect(agent.getByRole('status').filter({ hasText: 'Tổng đài gặp sự cố' })).toBeVisible()
  await agent.getByRole('button', { name: /Khách tiếp theo/ }).click()
  await expect(agent.getByText(/đã tạm dừng chiến dịch: “Tổng đài gặp sự cố”/).first()).toBeVisible()
  await manager.getByRole('button', { name: 'Cho chạy lại' }).click()
  await expect(supervisor.getByRole('button', { name: 'Tạm dừng chiến dịch' })).toBeVisible()
  await agent.getByRole('button', { name: /Khách tiếp theo/ }).click()
  await expect(agent.getByRole('heading', { level: 1 })).toContainText(/B\d/)
})
