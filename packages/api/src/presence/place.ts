import { z } from 'zod'
import type { DraftPlace, PresentPage } from '../ports/presence.ts'

const LONGEST_ID = 100

export const pageIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

export const placeSchema = z.object({
  area: z.enum(['rules', 'templates', 'catalogues']),
  id: z.string().min(1).max(LONGEST_ID),
  view: z.enum(['sentences', 'table', 'json']).nullable(),
}) satisfies z.ZodType<DraftPlace>

export const presentPageSchema = z.object({
  pageId: pageIdSchema,
  user: z.object({ id: z.string(), name: z.string() }),
  place: placeSchema,
}) satisfies z.ZodType<PresentPage>
