// @vitest-environment happy-dom
import { perform, until } from '@careline/ui/testing'
import { notifyManager } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { type CallView, queryClient, trpc } from '../../api.ts'
import { callHolder } from '../../shell/call/held-call.ts'
import { drawPage } from '../../testing/draw-page.ts'
import { CallPage } from './CallPage.tsx'

vi.mock('./CallDesk.tsx', () => ({ CallDesk: () => <input aria-label="written down" /> }))

const call = { callId: 'c', fence: 1, release: { id: 'r', number: 1 }, events: [] } as unknown as CallView

it('keeps the call and what is being written down when the server does not answer a question asked again in between', async () => {
  let fails = false
  const answer = (value: unknown) => () => {
    if (fails) throw new Error('restarting')
    return value
  }
  const server = {
    'session.me': answer({ user: { name: 'Lan' } }),
    'calls.current': answer(call),
    'releases.get': answer({ document: {} }),
  }
  const { box } = await drawPage({ page: CallPage, server })
  await perform(() => callHolder.take(call))
  await until(() => expect(box.querySelector('input')).not.toBeNull())
  const field = box.querySelector('input')
  fails = true
  await perform(async () => {
    await queryClient.refetchQueries()
    // The queries tell the page in a task of their own.
    await new Promise((told) => notifyManager.schedule(() => told(null)))
  })
  expect(queryClient.getQueryState(trpc.calls.current.queryKey())?.status).toBe('error')
  expect(box.querySelector('input')).toBe(field)
})

it('says what failed, with a way to try again, where there is no call to show yet', async () => {
  const { box } = await drawPage({ page: CallPage })
  await until(() => expect(box.querySelector('[role=alert] button')).not.toBeNull())
})
