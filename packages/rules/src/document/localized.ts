import { z } from 'zod'

/** A text in both languages of the house; Vietnamese is the first. */
export const localizedSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
/** A text in both languages, neither empty. */
export type Localized = z.infer<typeof localizedSchema>
/** Which of the two languages a sentence is asked in. */
export type Locale = keyof Localized

/** A sentence in both languages. */
export function inBoth(write: (locale: Locale) => string): Localized {
  return { vi: write('vi'), en: write('en') }
}
