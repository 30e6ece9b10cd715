// @vitest-environment happy-dom
import { Modal } from '@mantine/core'
import { QueryClient, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { useNotify } from '../pieces/use-notify.tsx'
import { drawPage, pageText, press } from './draw-page.tsx'

const app = { app: 'agent', messages: { vi: {}, en: {} }, queryClient: new QueryClient() } as const

/** A dialog that takes its time to leave, a notice that stays for a while and a question that is asked again and again. */
function Page() {
  const [open, setOpen] = useState(false)
  const notify = useNotify()
  useQuery({ queryKey: ['asked'], queryFn: () => 1, refetchInterval: 1_000 })
  return (
    <>
      <button onClick={() => setOpen(true)}>Ask</button>
      <Modal opened={open} onClose={() => setOpen(false)} closeButtonProps={{ 'aria-label': 'Close' }} />
      <button onClick={() => notify({ message: 'Saved' })}>Save</button>
    </>
  )
}

it('lets go of the page, its timers and what was stubbed when the test is over', async () => {
  const { fetch } = globalThis
  // What is first to be done at the end is done last: by then the page is gone.
  onTestFinished(() => {
    vi.advanceTimersByTime(1)
    expect(vi.getTimerCount()).toBe(0)
    expect(pageText()).toBe('')
    expect(globalThis.fetch).toBe(fetch)
    vi.useRealTimers()
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  await drawPage(app, { page: Page })
  await press('Save')
  await press('Ask')
  vi.advanceTimersByTime(1)
  const before = vi.getTimerCount()
  await press('Close')
  expect(vi.getTimerCount()).toBeGreaterThan(before)
  expect(pageText()).toContain('Saved')
})

it('draws nothing of the test before', async () => {
  await drawPage(app, { page: () => 'A page' })
  expect(pageText()).toBe('A page')
})
