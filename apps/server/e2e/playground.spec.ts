import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'
import { inspectHere } from './inspect.ts'

test.use({ customers: 2000 })

async function ready(page: Page): Promise<void> {
  await page.goto('/admin/audience')
  await expect(page.getByText(/^Chờ gọi [\d.]+$/)).toBeVisible({ timeout: 60_000 })
}

test('the playground tells what a customer gets and why, by a link that restores it; typed facts stay out of it', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  await ready(manager)
  await manager.goto('/admin/playground?release=1')
  await manager.getByRole('list', { name: 'Khách tìm thấy' }).getByRole('button').first().click()
  await expect(manager.getByText('Được gọi', { exact: true })).toBeVisible()
  await expect(manager.getByText('Điều gì sẽ làm khác đi:').first()).toBeVisible()
  await manager.getByText('Từng bước').first().click()
  await expect(manager.getByText(/\(khách có: .+\)/).first()).toBeVisible()
  await expect(manager.getByRole('heading', { name: 'Kịch bản' })).toBeVisible()
  await inspectHere(manager, 'playground customer')

  const shown = await manager.getByRole('heading', { name: /^Khách 84•• ••• \d{4}$/ }).innerText()
  expect(manager.url()).not.toMatch(/84\d{9}/)
  await manager.goto(manager.url())
  await expect(manager.getByRole('heading', { name: shown })).toBeVisible()

  await manager.getByText('Dữ kiện tự nhập').click()
  await manager.getByLabel('ARPU', { exact: false }).first().fill('149999')
  await expect(manager.getByText('Không được gọi', { exact: true })).toBeVisible()
  await expect(manager.getByText(/149\.999 ₫, cần thêm 1 ₫/).first()).toBeVisible()
  expect(manager.url()).not.toContain('149999')
  await inspectHere(manager, 'playground facts')
})

test('what is odd about a rule stands beside it, and a press makes its witness a case; changed examples are accepted at once', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  await ready(manager)
  await manager.goto('/admin/rules/gift-tiering')
  const finding = manager.getByText(/Không quy tắc nào nhận những khách này/)
  await expect(finding).toBeVisible()
  await manager.getByText('Ví dụ một khách').click()
  await manager.getByRole('button', { name: 'Thành ca kiểm' }).click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByLabel('Tên ca kiểm').fill('Khách đã nhận quà 2022')
  await dialog.getByRole('button', { name: 'Thêm ca kiểm' }).click()
  await expect(manager.getByText('Đã thêm ca kiểm.')).toBeVisible()
  await manager.getByText(/^Các ví dụ \(\d+\)$/).click()
  await expect(manager.getByText('Khách đã nhận quà 2022', { exact: true })).toBeVisible()
  await inspectHere(manager, 'playground findings')
  await manager.getByRole('button', { name: 'Bỏ ca “Khách đã nhận quà 2022”' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: 'Bỏ ca này' }).click()
  await expect(manager.getByText('Đã bỏ ca kiểm.')).toBeVisible()

  await manager.goto('/admin/rules/eligibility')
  await manager
    .getByRole('button', { name: /ARPU từ mức tối thiểu/ })
    .first()
    .click()
  const value = manager.getByLabel('Giá trị', { exact: true })
  await value.fill('200000')
  await value.press('Tab')
  await expect(manager.getByText(/^\d+ ví dụ ra kết quả khác\.$/)).toBeVisible()
  await manager.getByRole('combobox', { name: 'Chia theo' }).click()
  await manager.getByRole('option', { name: 'ARPU' }).click()
  await expect(manager.getByRole('row', { name: /150\.000 ₫ đến dưới 200\.000 ₫/ })).toBeVisible()
  await inspectHere(manager, 'playground numbers')
  await manager.getByRole('button', { name: /ra Xem khách/ }).click()
  const behind = manager.getByRole('dialog')
  await expect(behind.getByRole('link', { name: /^Vì sao: 84•• ••• \d{4}$/ }).first()).toBeVisible()
  await manager.keyboard.press('Escape')
  await manager.getByRole('button', { name: /^Chấp nhận cả \d+ ví dụ$/ }).click()
  await expect(manager.getByText('Mọi ca kiểm đều đạt.')).toBeVisible()
  await manager.getByRole('button', { name: 'Bỏ bản nháp' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).click()
  await expect(manager.getByText('Đã bỏ bản nháp.')).toBeVisible()
})
