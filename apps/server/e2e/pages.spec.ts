import path from 'node:path'
import process from 'node:process'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'

const ADMIN_PAGES = [
  '/admin/',
  '/admin/rules/eligibility',
  '/admin/rules/eligibility?tab=json',
  '/admin/rules/package-offers',
  '/admin/releases',
  '/admin/releases/1',
  '/admin/audience',
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
/** Each scheme and each width once; every pair of them in the long run. */
const LOOKS = (['light', 'dark'] as const)
  .flatMap((scheme) => [1440, 390].map((width) => ({ scheme, width })))
  .filter(
    ({ scheme, width }) => process.env['CARELINE_TEST_SIZE'] === 'long' || (scheme === 'light') === (width === 1440),
  )

/** The agent has a call in hand after this. */
async function takeCustomer(agent: Page): Promise<void> {
  await agent.reload()
  await agent.getByRole('button', { name: /Khách tiếp theo|Tiếp tục cuộc gọi/ }).click()
  await expect(agent.getByRole('heading', { level: 1 })).toContainText(/B\d/)
}

/** Opens a page in one look, and holds it to: nothing serious in axe, nothing wider than the window, no error on the console. */
async function inspect(page: Page, address: string, look: (typeof LOOKS)[number]): Promise<string[]> {
  const errors: string[] = []
  const hear = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') errors.push(`${address}: the console says ${message.text()}`)
  }
  page.on('console', hear)
  await page.setViewportSize({ width: look.width, height: 900 })
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
  await page.goto(address)
  await expect(page.getByRole('main')).toBeVisible()
  await page.waitForLoadState('load')
  await expect(page.locator('[aria-busy=true], .mantine-Skeleton-root')).toHaveCount(0)
  const where = `${address} (${look.scheme}, ${look.width} px)`
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const { id, impact, nodes } of violations)
    if (impact === 'serious' || impact === 'critical')
      errors.push(`${where}: axe finds ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) errors.push(`${where}: ${overflow} px wider than the window`)
  const name = address.replaceAll(/\W+/g, '-')
  await page.screenshot({ path: path.join('../../test-results/pages', `${name}${look.scheme}-${look.width}.png`) })
  page.off('console', hear)
  return errors
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
