import path from 'node:path'
import { expect, signIn, test } from './careline.ts'
import { changeRules, draftOf, reword, savedRules, SET } from './draft.ts'
import { inspect, inspectHere, OTHER_LOOKS, SCREENSHOTS } from './inspect.ts'
import { call } from './procedure.ts'

test.use({ customers: 1000 })

const FIRST = 'active-two-way'
const ARPU = 'arpu-at-least-minimum'
const FROM_200_000 = { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 200_000 }] }

test('releases say what they changed, any two are compared, one is brought back knowingly, a draft follows it, and an earlier day is asked about', async ({
  browser,
  server,
}) => {
  const manager = await signIn(browser, server, 'admin', 'manager')
  const approver = await signIn(browser, server, 'admin', 'approver')
  await test.step('a second release is published', async () => {
    await manager.goto('/admin/audience')
    await expect(manager.getByText(/^Chờ gọi [\d.]+$/)).toBeVisible()
    const message = 'Nói gọn hơn'
    const { data } = await call(manager, 'reviews.submit', { message, revision: await reword(manager, 'Hai chiều.') })
    const { reviewId } = data as { reviewId: string }
    await call(approver, 'reviews.decide', { reviewId, decision: 'approve' })
    expect((await call(approver, 'reviews.publish', { reviewId })).code).toBeNull()
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

  await test.step('bringing one back shows first what will change, and leaves the draft as it is', async () => {
    await reword(manager, 'Thuê bao hai chiều.')
    await changeRules(manager, (rule) => (rule.name === ARPU ? { ...rule, conditions: FROM_200_000 } : rule))
    await manager.goto(`/admin/rules/${SET}`)
    await approver.goto('/admin/releases/1')
    await approver.getByRole('button', { name: 'Đưa bản này trở lại' }).click()
    const dialog = approver.getByRole('dialog')
    await expect(dialog.getByText(/so với bản 2 đang chạy sẽ đổi/)).toBeVisible()
    await expect(dialog.getByText(/sửa lời diễn giải/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Đóng' })).toBeVisible()
    await approver.screenshot({ path: path.join(SCREENSHOTS, 'admin-restore.png') })
    await dialog.getByLabel('Vì sao đưa trở lại').fill('Lời cũ rõ hơn')
    await dialog.getByRole('button', { name: 'Đưa bản này trở lại' }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('a draft that began before it is brought onto it: what both changed is asked about, and nothing is lost', async () => {
    await manager.getByRole('button', { name: 'Cập nhật theo bản 3' }).click()
    const dialog = manager.getByRole('dialog', { name: 'Bản 3 đổi cùng chỗ với bản nháp' })
    await expect(dialog.getByRole('region')).toHaveCount(1)
    const asked = dialog.getByRole('region', { name: 'Đang hoạt động hai chiều' })
    await expect(asked.getByText('Thuê bao hai chiều.')).toBeVisible()
    await expect(asked.getByText('Thuê bao đang hoạt động hai chiều.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Gộp và cập nhật' })).toBeDisabled()
    await inspectHere(manager, 'admin-rebase')
    await asked.getByRole('radio', { name: 'Bản nháp' }).check()
    await dialog.getByRole('button', { name: 'Gộp và cập nhật' }).click()
    await expect(manager.getByText('Bản nháp đã theo bản 3.')).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await expect(manager.getByRole('button', { name: /^Cập nhật theo bản/ })).toHaveCount(0)
    await expect(manager.getByText(/ARPU từ 200\.000 ₫/).first()).toBeVisible()
    expect((await draftOf(manager)).baseRelease.number).toBe(3)
    expect((await savedRules(manager)).filter(({ name }) => name === ARPU || name === FIRST)).toMatchObject([
      { reason: { vi: 'Thuê bao hai chiều.' } },
      { conditions: FROM_200_000 },
    ])
  })

  await test.step('what a customer would have got on an earlier day', async () => {
    await manager.goto('/admin/audience')
    await manager.getByRole('table').getByRole('row').nth(1).click()
    const drawer = manager.getByRole('dialog')
    await expect(drawer.getByText('Được gọi')).toBeVisible()
    const at = drawer.getByLabel(/Ngày giờ thật/)
    await drawer.getByRole('button', { name: 'Xem' }).click()
    await expect(drawer.getByText(/bản 3 đang chạy với tập/)).toBeVisible()
    await at.fill('01/01/2020 08:00:00')
    await drawer.getByRole('button', { name: 'Xem' }).click()
    await expect(drawer.getByRole('alert')).toContainText('Lúc đó chiến dịch chưa có bản phát hành')
    await inspectHere(manager, 'admin-customer')
    await drawer.getByRole('button', { name: 'Đóng' }).click()
    await expect(drawer).toHaveCount(0)
  })
})
