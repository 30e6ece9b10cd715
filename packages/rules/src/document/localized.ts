import { z } from 'zod'

/** A text in both languages of the house; Vietnamese is the first. */
export const localizedSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
export type Localized = z.infer<typeof localizedSchema>
export type Locale = keyof Localized
