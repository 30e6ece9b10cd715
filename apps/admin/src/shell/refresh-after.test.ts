import { expect, it } from 'vitest'
import { api, queryClient } from '../api.ts'
import { refreshAfter } from './refresh-after.ts'

it('asks anew for everything that is counted over the customers once there is another audience', () => {
  const { impact, counts, breakdown, customers } = api.draft
  const counted = [impact, counts, breakdown, customers].map((procedure) => [...procedure.pathKey(), { input: {} }])
  for (const key of counted) queryClient.setQueryData(key, {})
  refreshAfter({ type: 'audience-built', audienceId: 'a', snapshotId: 's', releaseId: 'r', queued: 1 } as never)
  expect(counted.map((key) => queryClient.getQueryState(key)?.isInvalidated)).toEqual([true, true, true, true])
})
