import { z } from 'zod'

/**
 * Where a variable's value comes from and how it is written (D20). The path is dotted and starts with one of the
 * context's parts: `facts.points`, `decisions.giftFulfilment`, `settings.payDiscountPct`, `item.label` (the item chosen
 * last), `chosen.packages.syntax` (the item chosen last in that offer), `call.agentName`, `captures.district`,
 * `store.address` (nearest to the captured district, else to the customer's), `province.zaloSuffix`, `province.stores`
 * (the addresses of its stores), `deadlines.giftDelivery`.
 */
export const bindingSchema = z.strictObject({
  path: z
    .string()
    .regex(/^(facts|decisions|settings|item|chosen|call|captures|store|province|deadlines)(\.[A-Za-z][\w-]*)+$/),
  /**
   * `label` writes an enum's or catalogue item's label; `plain` writes it without Vietnamese accents, for GSM-7 texts;
   * `list` is an array of labels, for a Liquid loop.
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
