// @vitest-environment happy-dom
import { pageText, perform, press, until } from '@careline/ui/testing'
import { expect, it, vi } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { FirstPassword } from './FirstPassword.tsx'

it('keeps the only showing of a password at Escape, and says where it could not be copied', async () => {
  const onClose = vi.fn<() => void>()
  vi.stubGlobal('navigator', { userAgent: '', language: 'vi' })
  await drawPage({ page: () => <FirstPassword name="Hà" password="abc" onClose={onClose} /> })
  await press('Chép')
  await until(() => expect(pageText()).toContain('Trình duyệt không cho chép'))
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
  await perform(() => window.dispatchEvent(escape))
  expect(onClose).not.toHaveBeenCalled()
  await press('Tôi đã gửi')
  expect(onClose).toHaveBeenCalledOnce()
})
