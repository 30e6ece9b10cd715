import { factSchema } from '@careline/rules'
import { z } from 'zod'
import { localizedSchema } from '@careline/content'

/** One thing on offer. Its attributes are seen by rules as `item.<attribute>` and by texts as `item.<attribute>`. */
export const catalogueItemSchema = z
  .object({ id: z.string().regex(/^[A-Za-z0-9-]+$/), label: z.string().min(1) })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Gifts, packages, stores …: things that rules choose from and texts name. */
export const catalogueSchema = z.strictObject({
  label: localizedSchema,
  description: localizedSchema.optional(),
  brief: z.array(z.string()).default([]),
  /** The shipped content stands in for an annex that is not at hand; a manager replaces it. */
  example: z.boolean().default(false),
  /** The attributes, as facts with ids `item.<attribute>`. */
  facts: z.array(factSchema),
  items: z.array(catalogueItemSchema),
})
export type Catalogue = z.infer<typeof catalogueSchema>
