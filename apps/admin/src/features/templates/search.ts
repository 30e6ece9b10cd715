import { z } from 'zod'

export const templatesSearch = z.object({ template: z.string().optional().catch(undefined) })
