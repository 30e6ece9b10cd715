import { z } from 'zod'

/**
 * A flag is a name that is true or false for this customer at this point of the call:
 * a named condition of the campaign (`is-member`), `topic:gift` (in the plan), `decision:giftFulfilment=home-delivery`,
 * `answer:confirm-owner=no` (an option chosen earlier), `item:kind=insurance` (of the item chosen last),
 * `offers:gifts` (at least one gift on offer), `offers:gifts=umbrella` (this one is), `passes:package-balance` (the item chosen last of the catalogue that this
 * rule set runs over passes it). `decision:` holds for a list when the value is in it, and without `=` when there is any answer;
 * `answer:step` when the step was answered; `result:gift=agreed` (a topic's result so far); `capture:field=value`, `capture:field` (filled in);
 * `chosen:gifts.kind=insurance` (of the item chosen in that offer). A named condition that asks about `item.*` is asked of
 * the item chosen last that has such attributes, or before that of the first on offer.
 */
const flag = z.string().regex(/^[a-zA-Z][\w-]*(:[\w.-]+(=[\w.-]+)?)?$/)

/** All of `all`, at least one of `any`, none of `none`; a part left out asks nothing. */
export const whenSchema = z.strictObject({
  all: z.array(flag).min(1).optional(),
  any: z.array(flag).min(1).optional(),
  none: z.array(flag).min(1).optional(),
})
export type When = z.infer<typeof whenSchema>
