import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'

test.use({ customers: 1000 })

const SET = 'eligibility'
const ARPU = 'arpu-at-least-minimum'

interface Rule {
  name: string
  conditions: object
  reason: { vi: string; en: string }
}
interface Draft {
  document: { ruleSets: { id: string; rules: Rule[] }[] }
  revision: number
}

async function call(page: Page, procedure: string, input?: object): Promise<unknown> {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/json' },
    ...(input && { data: input }),
  })
  expect(answer.ok()).toBe(true)
  return ((await answer.json()) as { result: { data: unknown } }).result.data
}

/** Saves one rule of the draft changed, as another person does at the same time. */
async function change(page: Page, name: string, edit: (rule: Rule) => Rule): Promise<void> {
  const { document, revision } = (await call(page, 'draft.get')) as Draft
  const ruleSet = document.ruleSets.find(({ id }) => id === SET)
  const rules = ruleSet?.rules.map((rule) => (rule.name === name ? edit(rule) : rule))
  await call(page, 'draft.saveRuleSet', { ruleSetId: SET, ruleSet: { ...ruleSet, rules }, revision })
}
const threshold = (value: number) => (rule: Rule) => ({
  ...rule,
  conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value }] },
})
async function saved(page: Page): Promise<Rule[]> {
  const { document } = (await call(page, 'draft.get')) as Draft
  return document.ruleSets.find(({ id }) => id === SET)?.rules ?? []
}

test('two people in one draft: other rules are merged and told, the same rule is asked about, and nothing is lost', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  const other = await signIn(browser, server, 'admin', 'admin')
  await manager.goto(`/admin/rules/${SET}`)
  await manager
    .getByRole('button', { name: /ARPU từ mức tối thiểu/ })
    .first()
    .click()
  const value = manager.getByLabel('Giá trị', { exact: true })

  await change(other, 'active-two-way', (rule) => ({ ...rule, reason: { vi: 'Đang mở hai chiều.', en: 'Two-way.' } }))
  await value.fill('180000')
  await value.press('Tab')
  await expect(manager.getByText(/^Đã gộp với thay đổi của Nguyễn Minh Anh:/)).toBeVisible()
  expect((await saved(manager))[0]?.reason.vi).toBe('Đang mở hai chiều.')

  await change(other, ARPU, threshold(170_000))
  await change(other, 'active-two-way', (rule) => ({ ...rule, reason: { vi: 'Hai chiều.', en: 'Two-way.' } }))
  await value.fill('200000')
  await value.press('Tab')
  const notice = manager.getByRole('alert').filter({ hasText: 'Nguyễn Minh Anh vừa sửa cùng chỗ này' })
  await expect(notice.locator('mark').filter({ hasText: '200.000' })).toBeVisible()
  await expect(notice.locator('mark').filter({ hasText: '170.000' })).toBeVisible()
  await expect(notice.getByRole('region')).toHaveCount(1)
  await expect(notice.getByRole('button', { name: 'Gộp và lưu' })).toBeDisabled()
  await notice.getByRole('radio', { name: 'Của Anh/Chị' }).check()
  await notice.getByRole('button', { name: 'Gộp và lưu' }).click()
  await expect(notice).toHaveCount(0)
  await expect
    .poll(async () => JSON.stringify((await saved(manager)).find(({ name }) => name === ARPU)?.conditions))
    .toContain('200000')
  expect((await saved(manager))[0]?.reason.vi).toBe('Hai chiều.')
})
