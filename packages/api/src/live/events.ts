import { tracked } from '@trpc/server'
import { z } from 'zod'
import type { LiveEventRow } from '../ports/live-events.ts'
import { pageIdSchema } from '../presence/place.ts'
import { READERS } from '../roles.ts'
import { signedIn } from '../trpc.ts'
import { liveMessages } from './live-messages.ts'

/**
 * What happens, as it happens; a page that was away is first told what it missed. A page that names itself and may look into the draft
 * is told of the others in it too, and is itself present as long as its stream is open.
 */
export const events = signedIn
  .input(z.object({ lastEventId: z.string().nullish(), pageId: pageIdSchema.optional() }).optional())
  .subscription(async function* ({ ctx, input, signal }) {
    const stop = AbortSignal.any([ctx.shutdown, ...(signal ? [signal] : [])])
    const last = input?.lastEventId ? Number(input.lastEventId) : null
    const reads = (READERS as readonly string[]).includes(ctx.user.role)
    const pageId = (reads && input?.pageId) || null
    for await (const message of liveMessages(ctx, { last, pageId }, stop))
      if ('event' in message) yield tracked<LiveEventRow>(String(message.id), message)
      else yield message
  })
