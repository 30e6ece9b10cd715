import { z } from 'zod'
import type { DraftPlace, PresenceNews } from '../ports/presence.ts'
import { pageIdSchema, placeSchema, presentPageSchema } from './place.ts'

/** What a server says to the others: how a page of its own stands, where a page of another server is, or that it wants to hear of all. */
export type ServerWords =
  | ({ say: 'page' } & PresenceNews)
  | { say: 'at'; pageId: string; userId: string; place: DraftPlace | null }
  | { say: 'who' }

const page = z.object({ pageId: pageIdSchema, userId: z.string() })
const schema: z.ZodType<{ from: string; words: ServerWords }> = z.object({
  from: z.string(),
  words: z.discriminatedUnion('say', [
    page.extend({ say: z.literal('page'), page: presentPageSchema.nullable() }),
    page.extend({ say: z.literal('at'), place: placeSchema.nullable() }),
    z.object({ say: z.literal('who') }),
  ]),
})

export const writeWords = (from: string, words: ServerWords): string => JSON.stringify({ from, words })

/** Null for what another version of the server says and this one does not know. */
export function readWords(text: string): { from: string; words: ServerWords } | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
