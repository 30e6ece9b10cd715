// @vitest-environment happy-dom
import { pageText, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { NextStep } from './NextStep.tsx'

it('says that there are no customers only once that is known', async () => {
  let know: (rows: unknown[]) => void = () => undefined
  const snapshots = new Promise<unknown[]>((resolve) => (know = resolve))
  const server = {
    'session.me': () => ({ demo: false }),
    'data.snapshots': () => snapshots,
  }
  await drawPage({ page: () => <NextStep snapshot={null} hasAudience={false} />, server })
  expect(pageText()).not.toContain('Chưa có khách hàng')
  know([])
  await until(() => expect(pageText()).toContain('Chưa có khách hàng'))
})
