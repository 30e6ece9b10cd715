import { z } from 'zod'
import type { CatalogueItem } from '../document/catalogue-item.ts'

const factValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

/**
 * Facts in, expected answer of one rule set out; any part of the answer may be left out. `events` are names of rules, in
 * order; `unmet` and `offered` as in `RuleSetResult`. `items` is the catalogue that an `over` set runs over.
 */
export const ruleCaseSchema = z.strictObject({
  name: z.string().min(1),
  ruleSet: z.string(),
  facts: z.record(z.string(), factValueSchema),
  items: z
    .array(z.custom<CatalogueItem>((item) => z.looseObject({ id: z.string() }).safeParse(item).success))
    .optional(),
  expect: z.strictObject({
    holds: z.boolean().optional(),
    events: z.array(z.string()).optional(),
    unmet: z.array(z.string()).optional(),
    offered: z.array(z.string()).optional(),
  }),
})
/** `name`, `ruleSet`, `facts`, `items` and what to `expect`. The shape of `ruleCaseSchema`. */
export type RuleCase = z.infer<typeof ruleCaseSchema>
