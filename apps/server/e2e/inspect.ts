import path from 'node:path'
import process from 'node:process'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const SCREENSHOTS = path.join(import.meta.dirname, '..', '..', '..', 'test-results', 'pages')

/** Each scheme and each width once; every pair of them in the long run. */
export const LOOKS = (['light', 'dark'] as const)
  .flatMap((scheme) => [1440, 390].map((width) => ({ scheme, width })))
  .filter(
    ({ scheme, width }) => process.env['CARELINE_TEST_SIZE'] === 'long' || (scheme === 'light') === (width === 1440),
  )

/** Opens a page in one look, and holds it to: nothing serious in axe, nothing wider than the window, no error on the console. */
export async function inspect(page: Page, address: string, look: (typeof LOOKS)[number]): Promise<string[]> {
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
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}${look.scheme}-${look.width}.png`) })
  page.off('console', hear)
  return errors
}
