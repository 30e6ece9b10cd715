import { z } from 'zod'

/** A text in both languages of the product; Vietnamese is the one that people see first. */
export const localizedSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
export type Localized = z.infer<typeof localizedSchema>
