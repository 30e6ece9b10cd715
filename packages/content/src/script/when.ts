import { z } from 'zod'

/**
 * A flag is a name that is true or false for this customer at this point of the call:
 * a named condition of the campaign (`is-member`), `topic:gift` (in the plan), `decision:giftFulfilment=home-delivery`,
 * `answer:confirm-owner=no` (an option chosen earlier), `item:kind=insurance` (of the item chosen last),
 * `offers:gifts` (at least one gift on offer), `passes:package-balance` (the item chosen last of the catalogue that this
 * rule set runs over passes it). `decision:` holds for a list when the value is in it.
 */
const flag = z.string().regex(/^[a-zA-Z][\w-]*(:[\w.-]+(=[\w.-]+)?)?$/)

/** All of `all`, at least one of `any`, none of `none`; a part left out asks nothing. */
export const whenSchema = z.strictObject({
  all: z.array(flag).min(1).optional(),
  any: z.array(flag).min(1).optional(),
  none: z.array(flag).min(1).optional(),
})
export type When = z.infer<typeof whenSchema>
