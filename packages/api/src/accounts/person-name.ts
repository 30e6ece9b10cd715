import { z } from 'zod'

/** How somebody is called in every list. */
export const personName = z.string().trim().min(1).max(100)
