import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, signIn, test } from './careline.ts'
import { inspect, inspectHere, LOOKS } from './inspect.ts'
import { fillWithRules } from './many-rules.ts'

test.use({ customers: 500 })

const RULES = '/admin/rules/care-actions'
const saved = (page: Page) => expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible()
const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`)
const view = (page: Page, name: string) => page.getByRole('radiogroup', { name: 'Cách xem' }).getByText(name)

/** The beginning of the rule set, as the JSON view shows it. */
async function shownJson(page: Page): Promise<string> {
  await page.goto(`${RULES}?tab=json`)
  return page.getByRole('textbox', { name: 'Bộ luật dạng JSON' }).innerText()
}

/** Lays cells over the table as a spreadsheet's clipboard would. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('one draft in three views: switched without loss, undone over all of them, pasted into, by keyboard', async ({
  browser,
  server,
}) => {
  const page = await signIn(browser, server, 'admin', 'manager')
  const untouched = await shownJson(page)

  await test.step('views switch without changing a letter', async () => {
    for (const name of ['Bảng', 'Câu', 'JSON']) await view(page, name).click()
    expect(await page.getByRole('textbox', { name: 'Bộ luật dạng JSON' }).innerText()).toBe(untouched)
    await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled()
  })

  await test.step('a cell is edited by keyboard alone, and the sentences say it', async () => {
    await view(page, 'Bảng').click()
    await cell(page, 0, 0).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(cell(page, 0, 2)).toBeFocused()
    await page.keyboard.press('Enter')
    const value = page.getByLabel('Giá trị', { exact: true })
    await value.fill('5')
    await page.keyboard.press('Escape')
    await expect(cell(page, 0, 2)).toHaveText('từ 5 tháng')
    await expect(cell(page, 0, 2)).toBeFocused()
    await saved(page)
    await view(page, 'Câu').click()
    await expect(page.getByText('Số tháng mVAS không phát sinh từ 5 tháng').first()).toBeVisible()
  })

  await test.step('undo and redo go over all views', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Số tháng mVAS không phát sinh từ 2 tháng').first()).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByText('Số tháng mVAS không phát sinh từ 5 tháng').first()).toBeVisible()
  })

  await test.step('rows move by keyboard, with their priorities', async () => {
    await view(page, 'Bảng').click()
    await cell(page, 0, 0).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(cell(page, 1, 0)).toContainText('Hủy mVAS')
    await expect(cell(page, 1, 0)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(cell(page, 0, 0)).toContainText('Hủy mVAS')
  })

  await test.step('a cell that asks nothing is given a question by keyboard alone', async () => {
    const any = page.getByRole('gridcell', { name: 'bất kỳ' }).first()
    await any.click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Thêm điều kiện' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Giá trị' })).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox', { name: 'Giá trị' })).toBeHidden()
    await page.keyboard.press('Control+z')
  })

  await test.step('cells from a spreadsheet: what cannot be read is told and nothing taken', async () => {
    await cell(page, 0, 2).click()
    await paste(page, 'nhiều\nmãi')
    await expect(page.getByRole('alert').getByText(/Dòng 1, cột Số tháng mVAS.*“nhiều”/)).toBeVisible()
    await expect(cell(page, 0, 2)).toHaveText('từ 5 tháng')
    await cell(page, 0, 2).focus()
    await paste(page, '≥ 3\n4..7')
    await expect(cell(page, 0, 2)).toHaveText('từ 3 tháng')
    await expect(cell(page, 1, 2)).toHaveText('4 tháng – 7 tháng')
    await saved(page)
    await page.reload()
    await expect(cell(page, 1, 2)).toHaveText('4 tháng – 7 tháng')
  })

  await test.step('the table goes to Excel, is changed there, and comes back; a damaged file is told and nothing taken', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Xuất bảng' }).click()
    await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('care-actions.xlsx')
    const bytes = await readFile(await download.path())
    const { sheets } = await readXlsx(bytes)
    const rows = sheets[0]?.rows ?? []
    expect(rows[1]?.[3]).toBe('≥ 3')
    const changed = await writeXlsx({
      sheets: [{ name: 'x', rows: rows.map((row, index) => (index === 1 ? row.with(3, 6) : row)) }],
    })
    const choose = page.locator('input[type=file]')
    await choose.setInputFiles({ name: 'hỏng.xlsx', mimeType: '', buffer: bytes.subarray(0, bytes.length / 2) })
    await expect(page.getByRole('alert').getByText(/Tệp Excel bị hỏng/)).toBeVisible()
    await expect(cell(page, 0, 2)).toHaveText('từ 3 tháng')
    await choose.setInputFiles({ name: 'care-actions.xlsx', mimeType: '', buffer: Buffer.from(changed) })
    await expect(cell(page, 0, 2)).toHaveText('6 tháng')
    await expect(cell(page, 1, 2)).toHaveText('4 tháng – 7 tháng')
    await expect(page.getByRole('alert').getByText(/Tệp Excel bị hỏng/)).toBeHidden()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(cell(page, 0, 2)).toHaveText('từ 3 tháng')
  })

  await test.step('a set that is no table says why and offers the sentences', async () => {
    await page.goto('/admin/rules/package-offers?tab=table')
    await expect(page.getByText('Bộ luật này chưa xem dạng bảng được')).toBeVisible()
    await page.getByRole('button', { name: 'Sửa ở dạng câu' }).click()
    await expect(page.getByRole('list', { name: 'Các quy tắc' })).toBeVisible()
  })
})

test('a named condition is edited once for all rules that use it, and undone', async ({ browser, server }) => {
  const page = await signIn(browser, server, 'admin', 'manager')
  await page.goto('/admin/rules/package-offers?named=uses-mostly-data')
  await expect(page.getByText('Sửa ở đây là sửa cho cả 1 quy tắc đang dùng.')).toBeVisible()
  const value = page.getByLabel('Giá trị', { exact: true })
  await value.fill('70')
  await expect(page.getByText('Tỷ trọng data từ 70 %').first()).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.getByText('Tỷ trọng data từ 70 %').first()).toBeVisible()
})

test('the views look right in light and dark, wide and narrow, with few rules and with 300', async ({
  browser,
  server,
}) => {
  const page = await signIn(browser, server, 'admin', 'manager')
  const found: string[] = []
  await page.goto('/admin/rules/package-offers?rule=kind-suits-usage')
  await expect(page.getByRole('list', { name: 'Các quy tắc' })).toBeVisible()
  await inspectHere(page, 'nested-rule')
  await fillWithRules(page, 300)
  // Each in one look: axe takes its time over so many.
  const [wide, narrow = wide] = LOOKS
  if (wide && narrow) {
    found.push(...(await inspect(page, `${RULES}?rule=band-3`, wide)))
    found.push(...(await inspect(page, `${RULES}?tab=table`, narrow)))
  }
  expect(found).toEqual([])
})

test('300 rules by keyboard alone: the last is reached in both views, and the focus is never lost', async ({
  browser,
  server,
}) => {
  const page = await signIn(browser, server, 'admin', 'manager')
  await fillWithRules(page, 300)

  await test.step('the last of 300 is reached by keyboard, in both views', async () => {
    await page.goto(`${RULES}?tab=table`)
    await cell(page, 0, 0).focus()
    await page.keyboard.press('Control+End')
    await expect(page.locator('[data-cell^="299 "]:focus')).toBeInViewport()
    await view(page, 'Câu').click()
    await page.locator('[data-rule=band-1]').focus()
    await page.keyboard.press('End')
    await expect(page.locator('[data-rule=band-300]')).toBeFocused()
    await expect(page.locator('[data-rule=band-300]')).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Tên quy tắc (tiếng Việt)')).toHaveValue(/^Bậc 300/)
  })
  await test.step('the focus is never lost: menus, dialogs, and what is taken away', async () => {
    const head = page.locator('[data-rule=band-300]')
    await head.focus()
    await page.keyboard.press('Tab')
    const menu = page.getByRole('button', { name: /^Thao tác với Bậc 300/ })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await page.getByRole('button', { name: 'Thao tác với điều kiện' }).last().press('Enter')
    await page.getByRole('menuitem', { name: 'Bỏ điều kiện' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Thêm điều kiện' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: 'Dữ kiện' }).last()).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(head).toBeFocused()
    await saved(page)
    const submit = page.getByRole('button', { name: 'Gửi duyệt' })
    await submit.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(submit).toBeFocused()
  })
})
