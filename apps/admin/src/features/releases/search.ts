import { z } from 'zod'

export const releaseSearch = z.object({
  tab: z.enum(['changes', 'live', 'document']).default('changes').catch('changes'),
  /** The release to compare with, by number; the running one where left out. */
  with: z.number().int().min(1).optional().catch(undefined),
})
