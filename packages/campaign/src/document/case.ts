import { z } from 'zod'

const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const caseFactsSchema = z.record(z.string(), factValue)

/** Facts in, expected decisions out. `facts` are laid over the campaign's `caseBase`; `expect` names any part of a decide line. */
export const caseSchema = z.strictObject({
  name: z.string().min(1),
  proves: z.array(z.string().regex(/^[RSD]\d{1,2}$/)),
  kind: z.enum(['invariant', 'example']),
  facts: caseFactsSchema,
  at: z.iso.datetime({ offset: true }).optional(),
  expect: z.record(z.string(), z.unknown()),
})
export type Case = z.infer<typeof caseSchema>
