import { z } from 'zod'

export const scriptSearch = z.object({ section: z.string().optional().catch(undefined) })
