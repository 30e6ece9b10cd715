import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'
import { inspect, LOOKS } from './inspect.ts'

const ADMIN_PAGES = [
  '/admin/',
  '/admin/rules/eligibility',
  '/admin/rules/eligibility?tab=json',
  '/admin/rules/care-actions?tab=table',
  '/admin/rules/package-offers',
  '/admin/releases',
  '/admin/releases/1',
  '/admin/audience',
  '/admin/playground',
  '/admin/data',
  '/admin/data?tab=snapshots',
  '/admin/data?tab=lists',
  '/admin/catalogues/gifts',
  '/admin/templates',
  '/admin/script',
  '/admin/follow-ups',
  '/admin/messages',
  '/admin/no-such-page',
]
const AGENT_PAGES = ['/agent/', '/agent/call', '/agent/follow-ups', '/agent/no-such-page']
/** The agent has a call in hand after this. */
async function takeCustomer(agent: Page): Promise<void> {
  await agent.reload()
  await agent.getByRole('button', { name: /Khách tiếp theo|Tiếp tục cuộc gọi/ }).click()
  await expect(agent.getByRole('heading', { level: 1 })).toContainText(/B\d/)
}

test.use({ customers: 2000 })

for (const look of LOOKS)
  test(`every page, ${look.scheme}, ${look.width} px wide: axe finds nothing serious, nothing overflows`, async ({
    browser,
    server,
  }) => {
    const manager = await signIn(browser, server, 'admin', 'manager')
    const agent = await signIn(browser, server, 'agent', 'agent')
    await manager.goto('/admin/audience')
    await expect(manager.getByText(/^Chờ gọi [\d.]+$/)).toBeVisible({ timeout: 60_000 })
    await takeCustomer(agent)
    const found: string[] = []
    for (const address of ADMIN_PAGES) found.push(...(await inspect(manager, address, look)))
    for (const address of AGENT_PAGES) found.push(...(await inspect(agent, address, look)))
    expect(found).toEqual([])
  })

test('every page has its English', async ({ browser, server }) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  await manager.getByRole('button', { name: /Chuyển sang tiếng Anh/ }).click()
  await expect(manager.locator('html')).toHaveAttribute('lang', 'en')
  for (const address of ADMIN_PAGES) {
    await manager.goto(address)
    await expect(manager.getByRole('main')).toContainText(/[a-z]/)
    await expect(manager.locator('html')).toHaveAttribute('lang', 'en')
    await expect(manager.getByText(/MISSING_MESSAGE|\bui\.[a-z]+\.[a-z]+\b/)).toHaveCount(0)
  }
})
