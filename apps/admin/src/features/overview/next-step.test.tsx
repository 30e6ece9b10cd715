// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { answerWith, drawPage, until } from '../../testing/draw-page.tsx'
import { NextStep } from './NextStep.tsx'

it('says that there are no customers only once that is known', async () => {
  let know: (rows: unknown[]) => void = () => undefined
  const snapshots = new Promise<unknown[]>((resolve) => (know = resolve))
  answerWith({
    'session.me': () => ({ demo: false }),
    'data.snapshots': () => snapshots,
  })
  const page = await drawPage({ path: '/', page: () => <NextStep snapshot={null} hasAudience={false} /> })
  expect(page.text()).not.toContain('Chưa có khách hàng')
  know([])
  await until(() => expect(page.text()).toContain('Chưa có khách hàng'))
})
