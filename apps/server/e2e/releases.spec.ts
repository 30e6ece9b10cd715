import path from 'node:path'
import { expect, signIn, test } from './careline.ts'
import { inspect, inspectHere, OTHER_LOOKS, SCREENSHOTS } from './inspect.ts'

test.use({ customers: 1000 })

test('releases say what they changed, any two are compared, one is brought back knowingly, and an earlier day is asked about', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  const approver = await signIn(browser, server, 'admin', 'approver')
  const call = async (page: typeof manager, procedure: string, input?: object) => {
    const answer = await page.request.post(`/api/trpc/${procedure}`, {
      headers: { origin: server.url, 'content-type': 'application/json' },
      ...(input && { data: input }),
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    return ((await answer.json()) as { result: { data: unknown } }).result.data
  }
  interface Draft {
    document: { ruleSets: { id: string; rules: object[] }[] }
    revision: number
  }

  await test.step('a second release is published', async () => {
    await manager.goto('/admin/audience')
    await expect(manager.getByText(/^Chờ gọi [\d.]+$/)).toBeVisible()
    const { document, revision } = (await call(manager, 'draft.get')) as Draft
    const ruleSet = document.ruleSets.find(({ id }) => id === 'eligibility')
    const rules = ruleSet?.rules.map((rule, at) =>
      at === 0 ? { ...rule, reason: { vi: 'Hai chiều.', en: '2C.' } } : rule,
    )
    const input = { ruleSetId: 'eligibility', ruleSet: { ...ruleSet, rules }, revision }
    const saved = (await call(manager, 'draft.saveRuleSet', input)) as Draft
    const message = 'Nói gọn hơn'
    const review = await call(manager, 'reviews.submit', { message, revision: saved.revision })
    await call(approver, 'reviews.decide', { ...(review as object), decision: 'approve' })
    await call(approver, 'reviews.publish', review as object)
  })

  await test.step('the list says what it changed; two are chosen and compared', async () => {
    await approver.goto('/admin/releases')
    const row = approver.getByRole('row').filter({ hasText: 'Nói gọn hơn' })
    await expect(row).toContainText('sửa lời diễn giải')
    await expect(approver.getByRole('button', { name: 'Chọn hai bản để so sánh' })).toBeDisabled()
    await approver.getByRole('checkbox', { name: 'Chọn bản 1 để so sánh' }).check()
    await approver.getByRole('checkbox', { name: 'Chọn bản 2 để so sánh' }).check()
    await approver.getByRole('button', { name: 'So sánh hai bản đã chọn' }).click()
    await expect(approver).toHaveURL(/releases\/2\?tab=live&with=1/)
    await expect(approver.getByText('Từ bản 1 sang bản 2:')).toBeVisible()
    await expect(approver.getByText(/sửa lời diễn giải/)).toBeVisible()
    const found: string[] = []
    for (const look of OTHER_LOOKS)
      for (const address of ['/admin/releases', '/admin/releases/2?tab=live&with=1'])
        found.push(...(await inspect(approver, address, look)))
    expect(found).toEqual([])
    await approver.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('bringing one back shows first what will change', async () => {
    await approver.goto('/admin/releases/1')
    await approver.getByRole('button', { name: 'Đưa bản này trở lại' }).click()
    const dialog = approver.getByRole('dialog')
    await expect(dialog.getByText(/so với bản 2 đang chạy sẽ đổi/)).toBeVisible()
    await expect(dialog.getByText(/sửa lời diễn giải/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Đóng' })).toBeVisible()
    await approver.screenshot({ path: path.join(SCREENSHOTS, 'admin-restore.png') })
    await dialog.getByRole('button', { name: 'Đóng' }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('what a customer would have got on an earlier day', async () => {
    await manager.goto('/admin/audience')
    await manager.getByRole('table').getByRole('row').nth(1).click()
    const drawer = manager.getByRole('dialog')
    await expect(drawer.getByText('Được gọi')).toBeVisible()
    const at = drawer.getByLabel(/Ngày giờ thật/)
    await drawer.getByRole('button', { name: 'Xem' }).click()
    await expect(drawer.getByText(/bản 2 đang chạy với tập/)).toBeVisible()
    await at.fill('2020-01-01T08:00')
    await drawer.getByRole('button', { name: 'Xem' }).click()
    await expect(drawer.getByRole('alert')).toContainText('Lúc đó chiến dịch chưa có bản phát hành')
    await inspectHere(manager, 'admin-customer')
    await drawer.getByRole('button', { name: 'Đóng' }).click()
    await expect(drawer).toHaveCount(0)
  })
})
