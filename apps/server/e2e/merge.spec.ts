import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'
import { changeRules, discardDraft, draftOf, type Rule, savedRules, SET } from './draft.ts'
import { inspectHere } from './inspect.ts'
import { call } from './procedure.ts'

test.use({ customers: 1000 })

const ARPU = 'arpu-at-least-minimum'
const TWO_WAY = 'active-two-way'

let manager: Page
let other: Page
test.beforeAll(async ({ browser, server }) => {
  manager = await signIn(browser, server, 'admin', 'manager')
  other = await signIn(browser, server, 'admin', 'admin')
})
// What one test has left in the draft is not the next one's.
test.beforeEach(() => discardDraft(manager))

/** Saves one rule of the draft changed, as another person does at the same time. */
const change = (page: Page, name: string, edit: (rule: Rule) => Rule) =>
  changeRules(page, (rule) => (rule.name === name ? edit(rule) : rule))
const threshold = (value: number) => (rule: Rule) => ({
  ...rule,
  conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value }] },
})
const reason = (vi: string) => (rule: Rule) => ({ ...rule, reason: { vi, en: vi } })

/** What the draft says of the two rules that are changed here. */
async function stored() {
  const rules = await savedRules(manager)
  const [twoWay, arpu] = [TWO_WAY, ARPU].map((name) => rules.find((rule) => rule.name === name))
  return { reason: twoWay?.reason.vi, arpu: JSON.stringify(arpu?.conditions) }
}

test('two people in one draft: other rules are merged and told, the same rule is asked about, and nothing is lost', async () => {
  await manager.goto(`/admin/rules/${SET}`)
  await manager
    .getByRole('button', { name: /ARPU từ mức tối thiểu/ })
    .first()
    .click()
  const value = manager.getByLabel('Giá trị', { exact: true })

  // Comes first, while what is typed here is under way.
  const before = (edit: () => Promise<unknown>) =>
    manager.route(
      /draft\.saveRuleSet/,
      async (route) => {
        await edit()
        await route.continue()
      },
      { times: 1 },
    )
  await before(() => change(other, TWO_WAY, reason('Đang mở hai chiều.')))
  await value.fill('180000')
  await value.press('Tab')
  await expect(manager.getByText(/^Đã gộp với thay đổi của Nguyễn Minh Anh:/)).toBeVisible()
  expect((await stored()).reason).toBe('Đang mở hai chiều.')

  await before(async () => {
    await change(other, ARPU, threshold(170_000))
    await change(other, TWO_WAY, reason('Hai chiều.'))
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
  await expect.poll(stored).toEqual({ reason: 'Hai chiều.', arpu: expect.stringContaining('200000') })
})

test('undo takes back what one did oneself and nothing that another did meanwhile, and redo likewise, in both browsers', async () => {
  const rule = (page: Page, name: RegExp) => page.getByRole('button', { name }).first()
  const value = manager.getByLabel('Giá trị', { exact: true })
  const words = other.getByLabel('Nói gì khi đúng (tiếng Việt)')
  await Promise.all([manager, other].map((page) => page.goto(`/admin/rules/${SET}`)))
  await rule(manager, /ARPU từ mức tối thiểu/).click()
  await rule(other, /Đang hoạt động hai chiều/).click()
  const [was, is] = ['Thuê bao đang hoạt động hai chiều.', 'Hai chiều.']
  const both = (reasonWords: string, arpu: number) =>
    expect.poll(stored).toEqual({ reason: reasonWords, arpu: expect.stringContaining(String(arpu)) })

  await value.fill('180000')
  await value.press('Tab')
  await both(was, 180_000)
  await words.fill(is)
  await both(is, 180_000)

  await manager.keyboard.press('Control+z')
  await both(is, 150_000)
  await expect(value).toHaveValue(/^150\.000/)
  await manager.keyboard.press('Control+Shift+z')
  await both(is, 180_000)
  await expect(rule(other, /ARPU từ mức tối thiểu/)).toContainText('180.000 ₫')
  await other.keyboard.press('Control+z')
  await both(was, 180_000)
  await expect(words).toHaveValue(was)
  await other.keyboard.press('Control+Shift+z')
  await both(is, 180_000)
  await expect(manager.getByRole('button', { name: 'Làm lại' })).toBeDisabled()
})

test('a message that two people change at once is asked about as a rule is, and the one who is chosen stays', async () => {
  await manager.goto('/admin/templates')
  const text = manager.getByLabel('Nội dung', { exact: true })
  const before = await text.inputValue()
  await text.fill(`${before} Của tôi.`)
  const { document, revision } = await draftOf(other)
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

test('catalogues: what another changed of other items comes in and is told, the same item is asked about, also when it changes once more', async () => {
  await manager.goto('/admin/catalogues/gifts')
  const points = manager.getByLabel('Số điểm đổi, Bình giữ nhiệt')
  const save = manager.getByRole('button', { name: 'Lưu vào bản nháp' })
  const changeGift = async (id: string, to: Record<string, unknown>) => {
    const { document, revision } = await draftOf(other)
    const items = document.catalogues['gifts']?.items.map((item) => (item['id'] === id ? { ...item, ...to } : item))
    expect((await call(other, 'draft.saveCatalogue', { catalogueId: 'gifts', items, revision })).code).toBeNull()
  }
  await points.fill('1600')
  await changeGift('umbrella', { label: 'Ô gấp' })
  await save.click()
  await expect(manager.getByText(/^Đã gộp với thay đổi của Nguyễn Minh Anh:/).last()).toBeVisible()
  await expect(manager.getByLabel('Tên, umbrella')).toHaveValue('Ô gấp')

  await points.fill('1700')
  await changeGift('thermos', { points: 1800 })
  await save.click()
  const notice = manager.getByRole('alert').filter({ hasText: 'Nguyễn Minh Anh vừa sửa cùng chỗ này' })
  const asked = notice.getByRole('region', { name: /Bình giữ nhiệt$/ })
  const merge = notice.getByRole('button', { name: 'Gộp và lưu' })
  await expect(asked.getByText('1800', { exact: true })).toBeVisible()
  await asked.getByRole('radio', { name: 'Của Anh/Chị' }).check()
  await changeGift('thermos', { points: 1900 })
  await merge.click()
  await expect(asked.getByText('1900', { exact: true })).toBeVisible()
  await expect(merge).toBeDisabled()
  await inspectHere(manager, 'admin-catalogue-merge')
  await asked.getByRole('radio', { name: 'Của Anh/Chị' }).check()
  await merge.click()
  await expect(notice).toHaveCount(0)
  const { document } = await draftOf(manager)
  expect(document.catalogues['gifts']?.items.filter(({ id }) => id === 'thermos' || id === 'umbrella')).toMatchObject([
    { points: 1700 },
    { label: 'Ô gấp' },
  ])
})

test('two people in one draft see each other, where they are and what they saved, and no more once one of them is gone', async () => {
  await manager.goto(`/admin/rules/${SET}`)
  const present = manager.getByRole('list', { name: 'Đang mở bản nháp' })
  await other.goto('/admin/rules/gift-tiering')
  await expect(present.getByRole('link', { name: 'Nguyễn Minh Anh đang xem' })).toHaveText('NA')
  await other.goto(`/admin/rules/${SET}?tab=table`)
  await expect(
    present.getByRole('link', { name: /^NA · Nguyễn Minh Anh đang xem Điều kiện.* \(bảng\)$/ }),
  ).toBeVisible()

  const otherTab = await other.context().newPage()
  await otherTab.goto(`/admin/rules/${SET}`)
  await expect(otherTab.getByRole('link', { name: /đang xem Điều kiện/ })).toHaveCount(1)
  await expect(present.getByRole('link', { name: /\(bảng\) và Điều kiện/ })).toBeVisible()
  await expect(present.getByRole('link')).toHaveCount(1)

  await manager
    .getByRole('button', { name: /hai chiều/ })
    .first()
    .click()
  await change(other, TWO_WAY, reason('Hai chiều, nay.'))
  await expect(manager.getByLabel('Nói gì khi đúng (tiếng Việt)')).toHaveValue('Hai chiều, nay.')
  await expect(present.getByRole('link', { name: /vừa sửa Điều kiện.* lúc \d\d:\d\d$/ })).toBeVisible()

  await otherTab.close()
  await expect(present.getByRole('link', { name: /\(bảng\), vừa sửa/ })).toBeVisible()
  await other.getByRole('button', { name: /Tài khoản của/ }).click()
  await other.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect(present).toHaveCount(0)
})
