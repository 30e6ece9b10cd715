import { z } from 'zod'

export const releaseSearch = z.object({
  tab: z.enum(['changes', 'live', 'document']).default('changes').catch('changes'),
})
