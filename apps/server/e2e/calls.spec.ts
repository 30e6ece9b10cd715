import { nextCustomer, releaseInHand, wrapUp } from './call.ts'
import { expect, signIn, test } from './careline.ts'

test.use({ customers: 2000 })

const heading = (page: Parameters<typeof nextCustomer>[0]) => page.getByRole('heading', { level: 1 })

test('a busy customer is called back at the agreed time, by keyboard alone (S4, D29)', async ({ browser, server }) => {
  const agent = await signIn(browser, server, 'agent', 'agent')
  await expect(async () => {
    await agent.reload()
    await nextCustomer(agent)
  }).toPass()
  await agent.keyboard.press('1')
  await expect(heading(agent)).toContainText('Chào và giới thiệu')
  await expect(heading(agent)).toBeFocused()
  await agent.keyboard.press('2')
  await expect(heading(agent)).toContainText('Hẹn giờ gọi lại')
  await agent.locator('form').getByPlaceholder('ngày/tháng/năm giờ:phút').fill('29/10/2022 10:00')
  await agent.keyboard.press('Enter')
  await expect(heading(agent)).toContainText('Tổng kết')
  await expect(agent.getByText('Gọi lại lúc 29/10/2022 10:00')).toBeVisible()
  await wrapUp(agent)
  await expect(agent.getByText('Hẹn gọi lại')).toBeVisible()
})

test('a call-back outside calling hours is refused with the hours, and nothing typed is lost (D29)', async ({
  browser,
  server,
}) => {
  const agent = await signIn(browser, server, 'agent', 'agent2')
  await nextCustomer(agent)
  await agent.keyboard.press('e')
  const dialog = agent.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Hẹn gọi lại' }).check()
  await dialog.getByLabel('Gọi lại lúc').fill('29/10/2022 20:00')
  await dialog.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await expect(dialog.getByText('Ngoài giờ được gọi 08:00–17:00')).toBeVisible()
  await expect(dialog.getByLabel('Gọi lại lúc')).toHaveValue('29/10/2022 20:00')
  await dialog.getByRole('button', { name: 'Quay lại cuộc gọi' }).click()
  await expect(heading(agent)).toContainText('B1')
  await expect(releaseInHand(agent)).toContainText('lần gọi thứ 1')
})

test('nobody answers: two keys and a reason are enough, and personal figures never showed (D27, D29)', async ({
  browser,
  server,
}) => {
  const agent = await signIn(browser, server, 'agent', 'agent3')
  await nextCustomer(agent)
  await expect(agent.getByText('Số liệu cá nhân chỉ hiện khi đã xác nhận đúng chủ thuê bao.')).toHaveCount(2)
  await agent.keyboard.press('e')
  const dialog = agent.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Không nghe máy' }).check()
  await dialog.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await expect(heading(agent)).toContainText('Tổng kết')
  await expect(agent.getByText('Gọi lại lúc 28/10/2022 13:0')).toBeVisible()
  // The press that leaves the note also closes the call.
  await agent.getByLabel('Ghi chú').fill('Gọi lại sau giờ làm')
  await agent.getByRole('button', { name: 'Lưu và đóng cuộc gọi' }).click()
  await agent.getByRole('button', { name: 'Khách tiếp theo' }).waitFor()
})

test('someone who is not the owner hears no personal figures (S2, D27)', async ({ browser, server }) => {
  const agent = await signIn(browser, server, 'agent', 'supervisor')
  await nextCustomer(agent)
  await agent.keyboard.press('2')
  await agent.keyboard.type('Hoa')
  // The call stands where it stood after a look at another page, with what was being written.
  await agent.getByRole('link', { name: 'Việc hẹn' }).click()
  await expect(heading(agent)).toContainText('Việc hẹn')
  await agent.getByRole('link', { name: 'Quay lại cuộc gọi' }).click()
  await expect(agent.locator('form').getByRole('textbox')).toHaveValue('Hoa')
  await agent.locator('form').getByRole('textbox').press('Enter')
  await expect(heading(agent)).toContainText('Chào người nghe máy')
  await expect(agent.getByText('em chào Anh/Chị Hoa')).toBeVisible()
  await expect(agent.getByText('Số liệu cá nhân chỉ hiện khi đã xác nhận đúng chủ thuê bao.')).toHaveCount(2)
  await expect(agent.getByText('ARPU', { exact: true })).toHaveCount(0)
})
