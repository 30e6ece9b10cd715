import { z } from 'zod'

export const dataSearch = z.object({
  tab: z.enum(['import', 'snapshots', 'lists']).default('import').catch('import'),
  /** The import whose problems are open. */
  import: z.string().optional().catch(undefined),
})
