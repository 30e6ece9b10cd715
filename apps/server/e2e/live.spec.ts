import type { Page } from '@playwright/test'
import { expect, signIn, test } from './careline.ts'
import { reword, SET } from './draft.ts'
import { inspectHere } from './inspect.ts'
import { call } from './procedure.ts'
import { freePort, startServer, temporaryDirectory } from './server-process.ts'

const ME = /session\.me/

test('a page outlives its server, its role and its session without a reload, and says why it is another one', async ({
  browser,
}) => {
  const directory = await temporaryDirectory()
  const PORT = String(await freePort())
  let server = await startServer(directory.path, { PORT })
  try {
    const administrator = await signIn(browser, server, 'admin', 'admin')
    const page = await signIn(browser, server, 'admin', 'manager')
    const agent = await signIn(browser, server, 'agent', 'agent')
    const submit = page.getByRole('button', { name: 'Gửi duyệt', exact: true })

    await test.step('a server that was restarted is asked anew, and what happened meanwhile is there', async () => {
      await page.goto(`/admin/rules/${SET}`)
      await expect(submit).toBeVisible()
      await page.evaluate(() => Object.assign(window, { neverReloaded: true }))
      // The page asks at once who is here; it hears of it once something has happened that it missed.
      let happened = () => {}
      const missed = new Promise<void>((resolve) => (happened = resolve))
      await page.route(ME, (route) => missed.then(() => route.continue()))
      await server.stop()
      await expect(page.getByText('Mất kết nối', { exact: false })).toBeVisible()
      server = await startServer(directory.path, { PORT })
      const revision = await reword(administrator, 'Hai chiều.')
      const { data } = await call(administrator, 'reviews.submit', { message: 'Nói gọn hơn', revision })
      const { reviewId } = data as { reviewId: string }
      happened()
      await expect(page.getByText('Mất kết nối', { exact: false })).toHaveCount(0)
      await expect(page.getByText('Nói gọn hơn')).toBeVisible()
      // And it hears again what happens from now on.
      expect((await call(administrator, 'reviews.withdraw', { reviewId })).code).toBeNull()
      await expect(page.getByText('Nói gọn hơn')).toHaveCount(0)
      // So does an agent's page.
      expect((await call(administrator, 'campaign.pause', { reason: 'Mất điện' })).code).toBeNull()
      await expect(agent.getByText('Mất điện')).toBeVisible()
      expect((await call(administrator, 'campaign.resume')).code).toBeNull()
      await expect(agent.getByText('Mất điện')).toHaveCount(0)
    })

    const accountOf = async (owner: Page) => {
      const { id, name } = ((await call(owner, 'session.me')).data as { user: { id: string; name: string } }).user
      return async (role: string, active = true) =>
        expect((await call(administrator, 'accounts.change', { id, name, role, active })).code).toBeNull()
    }
    const change = await accountOf(page)

    await test.step('somebody with another role sees what that one may do, and why', async () => {
      await expect(submit).toBeVisible()
      await change('approver')
      await expect(page.getByText(/vừa đổi vai trò của Anh\/Chị: nay là Người duyệt/)).toBeVisible()
      await expect(submit).toHaveCount(0)
      await expect(page.getByText('Tài khoản này chỉ xem, không sửa.')).toBeVisible()
      await inspectHere(page, 'admin-role-changed')
    })

    await test.step('whoever has no account any more is asked to sign in, and told why', async () => {
      await change('approver', false)
      await expect(page.getByText(/^Phiên đăng nhập vừa kết thúc:/)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Đăng nhập', exact: true })).toBeVisible()
      await inspectHere(page, 'admin-session-ended')
      expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
    })

    await test.step('so is an agent, whose page opens where it was once they are back', async () => {
      const changeAgent = await accountOf(agent)
      await agent.getByRole('link', { name: 'Việc hẹn' }).click()
      await changeAgent('supervisor')
      await expect(agent.getByText(/vừa đổi vai trò của Anh\/Chị: nay là Giám sát/)).toBeVisible()
      await expect(agent.getByRole('heading', { name: 'Việc hẹn' })).toBeVisible()
      await changeAgent('supervisor', false)
      await expect(agent.getByText(/^Phiên đăng nhập vừa kết thúc:/)).toBeVisible()
      await changeAgent('agent')
      await agent.getByRole('button', { name: /Điện thoại viên agent$/ }).click()
      await expect(agent.getByRole('heading', { name: 'Việc hẹn' })).toBeVisible()
    })
  } finally {
    await server.stop()
    await directory.remove()
  }
})
