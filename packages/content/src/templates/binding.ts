import { z } from 'zod'
import { contextParts } from './context.ts'

/**
 * Where a variable's value comes from and how it is written (D20). The path is dotted and starts with one of the
 * context's parts: `facts.points`, `decisions.giftFulfilment`, `settings.payDiscountPct`, `item.label` (the item chosen
 * last), `chosen.packages.syntax` (the item chosen last in that offer, the first on
 * offer before that), `call.agentName`, `captures.district`,
 * `store.address` (nearest to the captured district, else to the customer's), `province.zaloSuffix`, `province.stores`
 * (the addresses of its stores), `deadlines.giftDelivery`.
 */
export const bindingSchema = z.strictObject({
  path: z.string().regex(new RegExp(`^(${contextParts.join('|')})(\\.[A-Za-z][\\w-]*)+$`)),
  /**
   * `text` leaves numbers and booleans what they are, so that `{% if %}` can ask them · `number` 1.234.567 · `money` 1.234.567 ₫ · `percent` 62% ·
   * `date` dd/MM/yyyy · `label` an enum's or catalogue item's label · `plain` the same without Vietnamese accents (đ → d), for GSM-7 texts ·
   * `list` the labels: printed with commas, or `{{ gifts | numbered }}` → `1. A; 2. B`, `{{ gifts | numbered: ' hoặc ' }}`, or in a loop.
   */
  format: z.enum(['text', 'plain', 'number', 'money', 'percent', 'date', 'label', 'list']).default('text'),
  /** A missing value is an error unless the binding says it may be missing: a text never goes out with a hole in it. */
  optional: z.boolean().default(false),
  /** Written where the value is missing: "Anh/Chị" where the file has no salutation (D46). */
  fallback: z.string().min(1).optional(),
})
export type Binding = z.infer<typeof bindingSchema>

export const bindingsSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), bindingSchema)
export type Bindings = z.infer<typeof bindingsSchema>
