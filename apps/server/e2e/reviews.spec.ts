import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'
import { discardDraft, reword, SET } from './draft.ts'
import { inspect, OTHER_LOOKS, SCREENSHOTS } from './inspect.ts'
import { call } from './procedure.ts'

test.use({ customers: 2000 })

async function submit(page: Page, message: string): Promise<string> {
  const submitted = await call(page, 'reviews.submit', { message, revision: await reword(page, message) })
  return (submitted.data as { reviewId: string }).reviewId
}

/** Presses Tab until the control with this name has the focus, as one does who has no mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(focused)) return
  }
  throw new Error(`nothing called ${String(name)} can be reached by Tab`)
}

test('a change is submitted, refused to its author, approved by another with the keyboard alone, void by an edit, published, held back at its time', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  const approver = await signIn(browser, server, 'admin', 'approver')
  const side = approver.getByRole('complementary', { name: 'Quyết định' })

  await test.step('the manager raises the threshold and submits it', async () => {
    await manager.goto('/admin/audience')
    await expect(manager.getByText(/^Chờ gọi [\d.]+$/)).toBeVisible()
    await manager.goto(`/admin/rules/${SET}`)
    await manager
      .getByRole('button', { name: /ARPU từ mức tối thiểu/ })
      .first()
      .click()
    await manager.getByLabel('Giá trị', { exact: true }).fill('200000')
    await manager.getByLabel('Giá trị', { exact: true }).press('Tab')
    await expect(manager.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible()
    await manager.getByRole('button', { name: 'Gửi duyệt', exact: true }).click()
    const dialog = manager.getByRole('dialog')
    await dialog.getByLabel('Lời nhắn cho người duyệt').fill('Nâng ngưỡng ARPU lên 200.000 ₫')
    await dialog.getByRole('button', { name: /^Chấp nhận \d+ ví dụ và gửi duyệt$/ }).click()
    await manager.getByRole('button', { name: 'Xem', exact: true }).click()
  })

  const reviewId = await test.step('its author may not approve it, on the page or past it', async () => {
    await expect(manager).toHaveURL(/\/reviews\/[\w-]{36}/)
    const id = /reviews\/([\w-]{36})/.exec(manager.url())?.[1] ?? ''
    await expect(manager.getByText(/Anh\/Chị viết hoặc gửi thay đổi này/)).toBeVisible()
    await expect(manager.getByRole('button', { name: 'Duyệt', exact: true })).toBeDisabled()
    expect((await call(manager, 'reviews.decide', { reviewId: id, decision: 'approve' })).code).toBe('own-change')
    expect((await call(manager, 'reviews.publish', { reviewId: id })).code).toBe('own-change')
    return id
  })

  await test.step('the approver hears of it by the badge, and every look of both pages is in order', async () => {
    await approver.getByRole('link', { name: /^Duyệt.*1 chờ Anh\/Chị/ }).click()
    await expect(approver.getByRole('link', { name: 'Nâng ngưỡng ARPU lên 200.000 ₫' })).toBeVisible()
    const found: string[] = []
    for (const look of OTHER_LOOKS)
      for (const address of ['/admin/reviews', `/admin/reviews/${reviewId}`, `/admin/reviews/${reviewId}?view=json`])
        found.push(...(await inspect(approver, address, look)))
    expect(found).toEqual([])
    await approver.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('the page says in words what changes, and takes a comment on a rule', async () => {
    await approver.goto(`/admin/reviews/${reviewId}`)
    await expect(approver.getByText(/→ [\d.]+ khách đạt điều kiện/)).toBeVisible()
    await expect(approver.getByRole('deletion').filter({ hasText: '150.000' }).first()).toBeVisible()
    await expect(approver.getByText(/Được gọi: có → không/).first()).toBeVisible()
    await expect(approver.getByText(/\bunmet\b|\beligible\b/)).toHaveCount(0)
    const comment = approver.getByRole('button', { name: 'Nhận xét về quy tắc này: ARPU từ mức tối thiểu' })
    await comment.press('Enter')
    await approver.keyboard.type('Đã thống nhất với kinh doanh.')
    await approver.getByRole('button', { name: 'Gửi nhận xét' }).press('Enter')
    await expect(comment).toBeFocused()
    await expect(side.getByText('Đã thống nhất với kinh doanh.')).toBeVisible()
    await expect(manager.getByText('Đã thống nhất với kinh doanh.').first()).toBeVisible()
  })

  await test.step('approves by the keyboard alone', async () => {
    await approver.reload()
    await expect(side.getByRole('button', { name: 'Duyệt', exact: true })).toBeEnabled()
    await tabTo(approver, /^Duyệt$/)
    await approver.keyboard.press('Enter')
    // What was pressed is gone: what took its place has the focus.
    await expect(approver.getByRole('button', { name: 'Phát hành ngay' })).toBeFocused()
    await expect(manager.getByRole('button', { name: 'Phát hành ngay' })).toBeDisabled()
  })

  await test.step('an edit makes it void, and the open page says so', async () => {
    await reword(manager, 'Thuê bao đang mở hai chiều.')
    await expect(side.getByText(/sửa bản nháp sau khi gửi, nên lần duyệt này hết hiệu lực/)).toBeVisible()
    await expect(approver.getByRole('button', { name: 'Phát hành ngay' })).toHaveCount(0)
  })

  await test.step('submitted again, approved and published', async () => {
    await discardDraft(manager)
    const again = await submit(manager, 'Nói rõ hơn về hai chiều')
    await approver.goto(`/admin/reviews/${again}`)
    await approver.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await approver.getByRole('button', { name: 'Phát hành ngay' }).click()
    await approver.getByRole('dialog').getByRole('button', { name: 'Phát hành ngay' }).click()
    await expect(side.getByText('Đã thành bản 2.')).toBeVisible()
  })

  await test.step('scheduled, and held back at its time because another release went live', async () => {
    const late = await submit(manager, 'Sửa lời giải thích')
    await approver.goto(`/admin/reviews/${late}`)
    await approver.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await approver.getByRole('button', { name: '08:00 ngày mai' }).click()
    await expect(side.getByText(/^Sẽ phát hành lúc \d\d\/\d\d\/\d{4} 08:00\.$/)).toBeVisible()
    expect((await call(approver, 'releases.restore', { number: 1, message: 'Về bản đầu' })).code).toBeNull()
    await expect(approver.getByRole('button', { name: 'Phát hành ngay' })).toBeDisabled()
    const at = new Date(Date.now() + 5000).toISOString()
    expect((await call(approver, 'reviews.schedule', { reviewId: late, at })).code).toBeNull()
    await expect(side.getByText(/Bị giữ lại lúc/)).toBeVisible()
    await expect(side.getByText(/Bản 3 đã phát hành sau khi gửi duyệt, trong khi/)).toBeVisible()
    await expect(side.getByRole('button', { name: 'Vẫn duyệt' })).toBeDisabled()
    await approver.screenshot({ path: path.join(SCREENSHOTS, 'admin-review-held-back.png'), fullPage: true })
    await approver.getByRole('link', { name: /^Duyệt.*1 bị giữ lại/ }).click()
    await approver.getByText('Bị giữ lại 1').click()
    await expect(approver).toHaveURL(/show=held/)
    await approver.reload()
    await expect(approver.getByRole('link', { name: 'Sửa lời giải thích' })).toBeVisible()
  })
})
