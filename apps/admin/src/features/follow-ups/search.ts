import { z } from 'zod'

export const followUpsSearch = z.object({
  state: z.enum(['open', 'done']).default('open').catch('open'),
  owner: z.enum(['agent', 'backoffice', 'supervisor']).optional().catch(undefined),
})
