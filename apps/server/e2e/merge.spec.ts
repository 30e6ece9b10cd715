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

  // Comes first, while what is typed here is under way.
  const before = (edit: () => Promise<void>) =>
    manager.route(
      /draft\.saveRuleSet/,
      async (route) => {
        await edit()
        await route.continue()
      },
      { times: 1 },
    )
  await before(() =>
    change(other, 'active-two-way', (rule) => ({ ...rule, reason: { vi: 'Đang mở hai chiều.', en: 'Two-way.' } })),
  )
  await value.fill('180000')
  await value.press('Tab')
  await expect(manager.getByText(/^Đã gộp với thay đổi của Nguyễn Minh Anh:/)).toBeVisible()
  expect((await saved(manager))[0]?.reason.vi).toBe('Đang mở hai chiều.')

  await before(async () => {
    await change(other, ARPU, threshold(170_000))
    await change(other, 'active-two-way', (rule) => ({ ...rule, reason: { vi: 'Hai chiều.', en: 'Two-way.' } }))
  })
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

test('two people in one draft see each other, where they are and what they saved, and no more once one of them is gone', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  const other = await signIn(browser, server, 'admin', 'admin')
  await manager.goto(`/admin/rules/${SET}`)
  const present = manager.getByRole('list', { name: 'Đang mở bản nháp' })
  await other.goto('/admin/rules/gift-tiering')
  await expect(present.getByRole('link', { name: 'Nguyễn Minh Anh đang xem' })).toHaveText('NA')
  await other.goto(`/admin/rules/${SET}?tab=table`)
  await expect(present.getByRole('link', { name: /^Nguyễn Minh Anh đang xem Điều kiện.* \(bảng\)$/ })).toBeVisible()

  const otherTab = await other.context().newPage()
  await otherTab.goto(`/admin/rules/${SET}`)
  await expect(otherTab.getByRole('link', { name: /đang xem Điều kiện/ })).toHaveCount(1)
  await expect(present.getByRole('link', { name: /\(bảng\) và Điều kiện/ })).toBeVisible()
  await expect(present.getByRole('link')).toHaveCount(1)

  await manager
    .getByRole('button', { name: /hai chiều/ })
    .first()
    .click()
  await change(other, 'active-two-way', (rule) => ({ ...rule, reason: { vi: 'Hai chiều, nay.', en: 'Two-way now.' } }))
  await expect(manager.getByRole('textbox').and(manager.locator('[value="Hai chiều, nay."]'))).toBeVisible()
  await expect(present.getByRole('link', { name: /vừa sửa Điều kiện.* lúc \d\d:\d\d$/ })).toBeVisible()

  await otherTab.close()
  await expect(present.getByRole('link', { name: /\(bảng\), vừa sửa/ })).toBeVisible()
  await other.getByRole('button', { name: /Tài khoản của/ }).click()
  await other.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect(present).toHaveCount(0)
})

test('a message that two people change at once is asked about as a rule is, and the one who is chosen stays', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  const other = await signIn(browser, server, 'admin', 'admin')
  await manager.goto('/admin/templates')
  const text = manager.getByLabel('Nội dung', { exact: true })
  const before = await text.inputValue()
  await text.fill(`${before} Của tôi.`)
  const { document, revision } = (await call(other, 'draft.get')) as Draft & {
    document: { templates: { id: string; text: string }[] }
  }
  const templateId = document.templates.find((template) => template.text === before)?.id
  await call(other, 'draft.saveTemplate', { templateId, text: `${before} Của bạn.`, revision })
  await manager.getByRole('button', { name: 'Lưu vào bản nháp' }).click()
  const notice = manager.getByRole('alert').filter({ hasText: 'Nguyễn Minh Anh vừa sửa cùng chỗ này' })
  await expect(notice.locator('mark').filter({ hasText: 'tôi' })).toBeVisible()
  await notice.getByRole('radio', { name: 'Của Anh/Chị' }).check()
  await notice.getByRole('button', { name: 'Gộp và lưu' }).click()
  await expect(notice).toHaveCount(0)
  await expect(text).toHaveValue(`${before} Của tôi.`)
})
