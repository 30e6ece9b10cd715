import type { MergeChoice } from '@careline/campaign'
import { z } from 'zod'

const LONGEST_NAME = 200
const DEEPEST = 6
const MOST = 1000

/** Whose version stays, for each of the conflicts that the same request was refused with before. */
export const choicesSchema = z
  .array(
    z.object({
      path: z.array(z.string().max(LONGEST_NAME)).min(1).max(DEEPEST),
      side: z.enum(['mine', 'theirs']),
      over: z.unknown().optional(),
    }),
  )
  .max(MOST)
  .optional() satisfies z.ZodType<MergeChoice[] | undefined>
