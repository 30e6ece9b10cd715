import { z } from 'zod'

const id = z.string().regex(/^[a-zA-Z][\w-]*$/)

/**
 * Which rule set answers which question, and what of its answer is printed. The kind of an output follows from its rule
 * set: `first` gives one value or null, `collect` a list of values, a set `over` a catalogue the ids on offer.
 */
export const outputSchema = z.strictObject({
  id,
  ruleSet: id,
  /** The event parameter that holds the value (`topic` of `{ "type": "topic", "params": { "topic": "gift" } }`); none for a set over a catalogue. */
  param: id.optional(),
  /** Empty unless this other output, earlier in the list, has something (gifts that come with a package need a package). */
  onlyWith: id.optional(),
  /** Empty for a customer who may not be contacted. */
  needsContact: z.boolean().default(false),
})
export type Output = z.infer<typeof outputSchema>

export const decisionsSchema = z.strictObject({
  /** Hit policy `every`: who is called, and which rules the others do not meet. */
  eligibility: id,
  /** Hit policy `first`; `param` names who may not be contacted and why; `allowed` where no rule holds. */
  contact: z.strictObject({ ruleSet: id, param: id }),
  /** Hit policy `first`: the first band is called before the second …, then by the set's own `orderBy`. */
  callOrder: id,
  /** The output whose values are the topics of a call, in order. */
  topics: id,
  outputs: z.array(outputSchema),
})
