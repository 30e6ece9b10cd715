import { z } from 'zod'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { pageIdSchema, placeSchema } from './place.ts'

/** A page says where in the draft it is, and twice a minute that it still is; null: nowhere in it. Others hear it by the live stream. */
export const at = allow(...READERS)
  .meta({ audit: { unrecorded: 'where a page is changes nothing, and is forgotten when it closes' } })
  .input(z.object({ pageId: pageIdSchema, place: placeSchema.nullable() }))
  .mutation(({ ctx, input }): { ok: true } => {
    ctx.ports.presence.at(input.pageId, ctx.user.id, input.place)
    return { ok: true }
  })
