// @vitest-environment happy-dom
import { draw, pageText, until } from '@careline/ui/testing'
import { RouterProvider } from '@tanstack/react-router'
import { expect, it, vi } from 'vitest'
import { router } from './router.tsx'
import { agent } from './testing/draw-page.ts'

vi.mock('./shell/AgentShell.tsx', () => ({
  AgentShell: () => {
    throw new Error('a mistake')
  },
}))

it('says in the page’s language that a page could not be drawn', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  draw(agent, <RouterProvider router={router} />)
  await until(() => expect(pageText()).toContain('Trang gặp lỗi khi hiển thị'))
  expect(pageText()).not.toContain('Something went wrong')
})
