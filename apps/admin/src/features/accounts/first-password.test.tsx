// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { drawPage, perform, press, until } from '../../testing/draw-page.tsx'
import { FirstPassword } from './FirstPassword.tsx'

afterEach(() => vi.unstubAllGlobals())

it('keeps the only showing of a password at Escape, and says where it could not be copied', async () => {
  const onClose = vi.fn<() => void>()
  vi.stubGlobal('navigator', { userAgent: '', language: 'vi' })
  const page = await drawPage({ path: '/', page: () => <FirstPassword name="Hà" password="abc" onClose={onClose} /> })
  await press('Chép')
  await until(() => expect(page.text()).toContain('Trình duyệt không cho chép'))
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
  await perform(() => window.dispatchEvent(escape))
  expect(onClose).not.toHaveBeenCalled()
  await press('Tôi đã gửi')
  expect(onClose).toHaveBeenCalledOnce()
})
