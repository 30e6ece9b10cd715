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

/** Turns a page's app into English, for good. */
async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Chuyển sang tiếng Anh/ }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
}

for (const look of LOOKS) {
  const language = look.scheme === 'dark' ? 'en' : 'vi'
  test(`every page, ${look.scheme}, ${look.width} px wide, ${language}: axe finds nothing serious, nothing overflows, nothing is untranslated`, async ({
    browser,
    server,
  }) => {
    const manager = await signIn(browser, server, 'admin', 'manager')
    const agent = await signIn(browser, server, 'agent', 'agent')
    await manager.goto('/admin/audience')
    await expect(manager.getByText(/^Chờ gọi [\d.]+$/)).toBeVisible({ timeout: 60_000 })
    await takeCustomer(agent)
    if (language === 'en') await Promise.all([inEnglish(manager), inEnglish(agent)])
    const found: string[] = []
    const walk = async (page: Page, addresses: string[]) => {
      for (const address of addresses) {
        found.push(...(await inspect(page, address, look)))
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.getByText(/MISSING_MESSAGE|\bui\.[a-z]+\.[a-z]+\b/)).toHaveCount(0)
      }
    }
    await walk(manager, ADMIN_PAGES)
    await walk(agent, AGENT_PAGES)
    expect(found).toEqual([])
  })
}
