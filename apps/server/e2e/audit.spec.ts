import { openDatabase } from '@careline/db'
import { sql } from 'drizzle-orm'
import { expect, signIn, test } from './careline.ts'
import { inspectHere } from './inspect.ts'
import { startServer, temporaryDirectory } from './server-process.ts'

const quiet = { info: () => undefined, warn: () => undefined }

test('an action appears in the audit trail, by filter and by link, and tampering with it is told', async ({
  browser,
}) => {
  const directory = await temporaryDirectory()
  let server = await startServer(directory.path)
  try {
    const manager = await signIn(browser, server, 'admin', 'manager')
    const wrong = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'manager', password: 'not-the-password' }),
    })
    expect(wrong.status).toBe(401)
    await expect(manager.getByRole('link', { name: 'Nhật ký' })).toHaveCount(0)
    const moved = await manager.request.post('/api/trpc/campaign.moveClock', {
      headers: { origin: server.url, 'content-type': 'application/json' },
      data: { at: '2022-10-28T09:00:00+07:00' },
    })
    expect(moved.ok()).toBe(true)

    const auditor = await signIn(browser, server, 'admin', 'auditor')
    await auditor.getByRole('link', { name: 'Nhật ký' }).first().click()
    const rows = auditor.getByRole('table', { name: 'Nhật ký' }).getByRole('row')
    await expect(rows.filter({ hasText: 'Đổi giờ diễn tập' })).toContainText('xong')
    await expect(rows.filter({ hasText: 'Đăng nhập' }).filter({ hasText: 'bị từ chối' })).toHaveCount(1)

    await auditor.getByRole('combobox', { name: 'Việc' }).click()
    await auditor.getByRole('option', { name: 'Đổi giờ diễn tập' }).click()
    await expect(rows).toHaveCount(2)
    await expect(auditor).toHaveURL(/action=campaign\.moveClock/)
    // Typed as people here write a day: never the second of January.
    await auditor.getByLabel('Đến ngày').fill('01/02/2099')
    await auditor.keyboard.press('Tab')
    await expect(auditor).toHaveURL(/to=2099-02-01/)
    await rows.nth(1).click()
    const entry = auditor.getByRole('dialog')
    await expect(entry).toContainText('campaignNow')
    await expect(entry.getByRole('insertion')).toContainText('09:00 28/10/2022')

    const link = auditor.url()
    await auditor.goto(link)
    await expect(auditor.getByRole('dialog')).toContainText('campaignNow')
    await inspectHere(auditor, 'admin-audit-entry')
    await auditor.keyboard.press('Escape')
    await expect(auditor.getByRole('dialog')).toHaveCount(0)
    await inspectHere(auditor, 'admin-audit')

    const download = auditor.waitForEvent('download')
    await auditor.getByRole('link', { name: 'Tải CSV' }).click()
    expect((await download).suggestedFilename()).toBe('careline-audit.csv')
    await auditor.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
    await expect(auditor.getByText(/Nhật ký nguyên vẹn/)).toBeVisible()

    await server.stop()
    const database = await openDatabase({ dataDirectory: directory.path, log: quiet })
    for (const statement of [
      'grant delete on audit_log to current_user',
      'alter table audit_log disable trigger user',
      'delete from audit_log where seq = 2',
      'alter table audit_log enable trigger user',
    ])
      await database.drizzle.execute(sql.raw(statement))
    await database.close()
    server = await startServer(directory.path)
    const again = await signIn(browser, server, 'admin', 'auditor')
    await again.goto('/admin/audit')
    await again.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
    await expect(again.getByText('Nhật ký KHÔNG còn nguyên vẹn từ dòng 2')).toBeVisible()
    await expect(again.getByText('Dòng này đã bị xóa.')).toBeVisible()
  } finally {
    await server.stop()
    await directory.remove()
  }
})
