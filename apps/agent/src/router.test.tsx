// @vitest-environment happy-dom
import { CarelineProvider } from '@careline/ui'
import { RouterProvider } from '@tanstack/react-router'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { messages } from './messages.ts'
import { router } from './router.tsx'
import { shown } from './testing/open-page.tsx'

vi.mock('./shell/AgentShell.tsx', () => ({
  AgentShell: () => {
    throw new Error('a mistake')
  },
}))

it('says in the page’s language that a page could not be drawn', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () =>
    createRoot(box).render(
      <CarelineProvider app="agent" messages={messages}>
        <RouterProvider router={router} />
      </CarelineProvider>,
    ),
  )
  await shown(() => expect(box.textContent).toContain('Trang gặp lỗi khi hiển thị'))
  expect(box.textContent).not.toContain('Something went wrong')
})
