import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { nextCustomer, releaseInHand, talkToTheEnd, wrapUp } from './call.ts'
import { demoFiles, expect, signIn, test } from './careline.ts'
import { asWorkbook, importFile, useSnapshot } from './import.ts'

const CUSTOMERS = 30_000

/** How many customers wait to be called, as the audience page says it. */
async function waiting(manager: Page): Promise<number> {
  await manager.goto('/admin/audience')
  const text = await manager.getByText(/^Chờ gọi [\d.]+$/).innerText()
  return Number(text.replace(/\D/g, ''))
}

test('the loop: import, audience, a call to its wrap-up, an edited rule, the next call, and back (R3, R19, R26, D2, D17, D45)', async ({
  browser,
  server,
}) => {
  const files = await demoFiles(path.join(server.dataDirectory, 'files'), CUSTOMERS)
  const manager = await signIn(browser, server, 'admin', 'manager')

  await test.step('import the lists, one of them from a workbook, then the customers', async () => {
    await importFile(manager, { kind: 'KHCC', file: files.khccWave1 })
    await importFile(manager, { kind: 'lâu năm', file: await asWorkbook(files.longTenure) })
    await importFile(manager, { kind: 'Khách hàng', file: files.customers })
    await useSnapshot(manager, 'customers.csv')
  })

  const before = await test.step('the audience follows from the snapshot', async () => {
    const count = await waiting(manager)
    expect(count).toBeGreaterThan(CUSTOMERS * 0.05)
    expect(count).toBeLessThan(CUSTOMERS * 0.2)
    return count
  })

  const agent = await signIn(browser, server, 'agent', 'agent')
  await test.step('an agent talks to the first customer and wraps up', async () => {
    await nextCustomer(agent)
    await expect(releaseInHand(agent)).toContainText('Bản 1')
    const steps = await talkToTheEnd(agent)
    expect(steps[0]).toContain('B1')
    expect(steps.at(-2)).toContain('B6')
    await wrapUp(agent)
    await expect(agent.getByText(/Đã lưu cuộc gọi/)).toBeVisible()
  })

  await test.step('a reload in mid-call resumes at the same step', async () => {
    await nextCustomer(agent)
    await agent.keyboard.press('1')
    await expect(agent.getByRole('heading', { level: 1 })).toContainText('Chào và giới thiệu')
    await expect(agent.getByText(/^Đã lưu$/)).toBeVisible()
    await agent.reload()
    await expect(agent.getByRole('heading', { level: 1 })).toContainText('Chào và giới thiệu')
  })

  await test.step('the manager raises the ARPU threshold and submits it for review', async () => {
    await manager.goto('/admin/rules/eligibility')
    await manager
      .getByRole('button', { name: /ARPU từ mức tối thiểu/ })
      .first()
      .click()
    const value = manager.getByLabel('Giá trị', { exact: true })
    await value.fill('200000')
    await value.press('Tab')
    await expect(manager.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible()
    await expect(manager.getByText('ARPU từ 200.000 ₫').first()).toBeVisible()
    await expect(manager.getByText(/2\.718 → [\d.]+ khách/)).toBeVisible()
    await manager.getByRole('button', { name: 'Gửi duyệt', exact: true }).click()
    const dialog = manager.getByRole('dialog')
    await dialog.getByLabel('Lời nhắn cho người duyệt').fill('Ưu tiên khách từ 200.000 ₫')
    await dialog.getByRole('button', { name: /^Chấp nhận \d+ ví dụ và gửi duyệt$/ }).click()
    await expect(manager.getByText('Đã gửi duyệt.')).toBeVisible()
  })

  await test.step('an approver sees what changes, approves and publishes it', async () => {
    const approver = await signIn(browser, server, 'admin', 'approver')
    await approver.getByRole('link', { name: /^Duyệt.*chờ Anh\/Chị/ }).click()
    await approver.getByRole('link', { name: 'Ưu tiên khách từ 200.000 ₫' }).click()
    await approver.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await approver.getByRole('button', { name: 'Phát hành ngay' }).click()
    await approver.getByRole('dialog').getByRole('button', { name: 'Phát hành ngay' }).click()
    await expect(approver.getByText('Đã phát hành bản 2.')).toBeVisible()
  })

  await test.step('the open agent page announces it; the call in hand keeps its release', async () => {
    await expect(agent.getByText('Bản 2 vừa phát hành')).toBeVisible()
    await expect(agent.getByText(/Cuộc gọi đang làm giữ bản 1/)).toBeVisible()
    await expect(releaseInHand(agent)).toContainText('Bản 1')
    await talkToTheEnd(agent)
    await wrapUp(agent)
  })

  await test.step('the next call and the funnel follow', async () => {
    await nextCustomer(agent)
    await expect(releaseInHand(agent)).toContainText('Bản 2')
    const after = await waiting(manager)
    expect(after).toBeLessThan(before)
    await expect(manager.getByText(/theo bản 2/)).toBeVisible()
    await talkToTheEnd(agent)
    await wrapUp(agent)
  })

  await test.step('release 1 is brought back as release 3', async () => {
    await manager.goto('/admin/releases/1')
    await manager.getByRole('button', { name: 'Đưa bản này trở lại' }).click()
    const dialog = manager.getByRole('dialog')
    await dialog.getByLabel('Vì sao đưa trở lại').fill('Quay về ngưỡng của chương trình')
    await dialog.getByRole('button', { name: 'Đưa bản này trở lại' }).click()
    await expect(manager.getByText('Bản 3 đang chạy, với nội dung của bản 1.')).toBeVisible()
    await expect(agent.getByText('Bản 3 vừa phát hành')).toBeVisible()
    // Whoever did it is told once.
    await expect(manager.getByText('Bản 3 vừa đưa bản 1 trở lại')).toBeHidden()
    expect(await waiting(manager)).toBe(before)
    await nextCustomer(agent)
    await expect(releaseInHand(agent)).toContainText('Bản 3')
  })
})

test('rows that were refused come back mended, from Excel, and join the customers that were taken (D5)', async ({
  browser,
  server,
}) => {
  const { customers } = await demoFiles(path.join(server.dataDirectory, 'few'), 30)
  const [head = '', ...rows] = (await readFile(customers, 'utf8')).trim().split(/\r?\n/)
  const arpu = head.split(',').indexOf('arpuVnd')
  const withArpu = (row: string, value: string) => row.split(',').with(arpu, value).join(',')
  await writeFile(customers, [head, ...rows.map((row, at) => (at < 3 ? withArpu(row, 'nhiều') : row)), ''].join('\n'))
  const manager = await signIn(browser, server, 'admin', 'manager')
  await importFile(manager, { kind: 'Khách hàng', file: customers })
  await expect(manager.getByText(/gộp với 27 khách đã nhận/)).toBeVisible()
  await writeFile(customers, [head, ...rows.slice(0, 3), ''].join('\n'))
  const mended = manager.getByLabel('Nhập tệp đã sửa')
  const workbook = await asWorkbook(customers)
  await manager.route(/workbook-worker/, () => undefined, { times: 1 })
  await mended.setInputFiles(workbook)
  await expect(manager.getByText('Đang đọc customers.xlsx')).toBeVisible()
  await manager.getByRole('button', { name: 'Dừng', exact: true }).click()
  await expect(manager.getByText('Đã dừng gửi tệp. Chưa có gì được nhận.')).toBeVisible()
  await mended.setInputFiles(workbook)
  await expect(manager.getByText('Đã gộp 3 dòng đã sửa với 27 khách đã nhận trước đó.')).toBeVisible()
  await manager.goto('/admin/data?tab=snapshots')
  await expect(manager.getByRole('row').filter({ hasText: 'customers.csv + customers.xlsx' })).toContainText('30')
})
