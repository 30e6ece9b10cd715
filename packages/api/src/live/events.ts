import { tracked } from '@trpc/server'
import { z } from 'zod'
import type { LiveEventRow } from '../ports/live-events.ts'
import { signedIn } from '../trpc.ts'
import { liveRows } from './live-rows.ts'

/** What happens, as it happens; a page that was away is first told what it missed. */
export const events = signedIn
  .input(z.object({ lastEventId: z.string().nullish() }).optional())
  .subscription(async function* ({ ctx, input, signal }) {
    const stop = AbortSignal.any([ctx.shutdown, ...(signal ? [signal] : [])])
    const last = input?.lastEventId ? Number(input.lastEventId) : null
    for await (const row of liveRows(ctx, last, stop)) yield tracked<LiveEventRow>(String(row.id), row)
  })
