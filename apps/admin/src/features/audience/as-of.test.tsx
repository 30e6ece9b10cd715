// @vitest-environment happy-dom
import { perform, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { AsOf } from './AsOf.tsx'

it('asks again for the same moment after it failed', async () => {
  let asked = 0
  const server = {
    'audience.asOf': () => {
      asked += 1
      throw new Error('down')
    },
  }
  await drawPage({ page: () => <AsOf memberId="m" />, server })
  for (const times of [1, 2]) {
    await perform(() => document.querySelector('form')?.requestSubmit())
    await until(() => expect(asked).toBe(times))
    await until(() => expect(document.querySelector('[role=alert]')).not.toBeNull())
  }
})
