import path from 'node:path'
import process from 'node:process'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const SCREENSHOTS = path.join(import.meta.dirname, '..', '..', '..', 'test-results', 'pages')

const LONG = process.env['CARELINE_TEST_SIZE'] === 'long'

/** Each scheme and each width once; every pair of them in the long run. */
export const LOOKS = (['light', 'dark'] as const)
  .flatMap((scheme) => [1440, 390].map((width) => ({ scheme, width })))
  .filter(({ scheme, width }) => LONG || (scheme === 'light') === (width === 1440))

/** What every test wears is light and wide; a short run looks in the other look at what `pages.spec.ts` does not walk through. */
export const OTHER_LOOKS = LONG ? LOOKS : LOOKS.filter(({ scheme }) => scheme === 'dark')

type Look = (typeof LOOKS)[number]

/** Of many rules axe looks at the first ten: it takes minutes over 300 that are built alike. */
const ALIKE = 'ol > li:nth-child(n + 11)'

/** Opens a page in one look, and holds it to: nothing serious in axe, nothing wider than the window, no error on the console. */
export async function inspect(page: Page, address: string, look: Look): Promise<string[]> {
  const errors: string[] = []
  const hear = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') errors.push(`${address}: the console says ${message.text()}`)
  }
  page.on('console', hear)
  await wear(page, look)
  await page.goto(address)
  await expect(page.getByRole('main')).toBeVisible()
  await page.waitForLoadState('load')
  await expect(page.locator('[aria-busy=true], .mantine-Skeleton-root')).toHaveCount(0)
  errors.push(...(await faultsOf(page, address, look)))
  page.off('console', hear)
  return errors
}

/** The same of a page as it stands, with its dialogs and what was typed; `name` names its pictures. */
export async function inspectHere(page: Page, name: string): Promise<void> {
  const found: string[] = []
  for (const look of OTHER_LOOKS) {
    await wear(page, look)
    found.push(...(await faultsOf(page, name, look)))
  }
  await wear(page, { scheme: 'light', width: 1440 })
  expect(found).toEqual([])
}

async function wear(page: Page, { scheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
}

async function faultsOf(page: Page, name: string, { scheme, width }: Look): Promise<string[]> {
  // A page of ours has no frames of others: axe need not gather its findings in an empty page of its own, nor tell what is in order.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude(ALIKE)
  const { violations } = await axe.analyze()
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `axe finds ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) faults.push(`${overflow} px wider than the window`)
  const picture = `${name.replaceAll(/\W+/g, '-').replace(/^-/, '')}-${scheme}-${width}.png`
  await page.screenshot({ path: path.join(SCREENSHOTS, picture), fullPage: LONG })
  return faults.map((fault) => `${name} (${scheme}, ${width} px): ${fault}`)
}
