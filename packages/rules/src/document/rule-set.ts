import { z } from 'zod'
import { localizedSchema } from './localized.ts'
import { type Rule, ruleSchema } from './rule.ts'

/** The questions that a campaign asks of its rules. */
export const ruleSetDomains = [
  'eligibility',
  'gift-tiering',
  'package-offers',
  'topic-priority',
  'call-order',
  'care-actions',
  'message-plan',
  'contact',
] as const
/** One of `ruleSetDomains`. */
export type RuleSetDomain = (typeof ruleSetDomains)[number]

/** `every`: all must hold. `first`: the highest priority that holds. `collect`: all that hold, in order. */
export const hitPolicies = ['every', 'first', 'collect'] as const
/** One of `hitPolicies`. */
export type HitPolicy = (typeof hitPolicies)[number]

export const orderBySchema = z.strictObject({ fact: z.string(), direction: z.enum(['asc', 'desc']) })
/** One key of an order: a fact and its direction. Missing values come last either way. */
export type OrderBy = z.infer<typeof orderBySchema>

/** Runs the set once for each item of a catalogue; the items that pass, in this order, are the answer. */
export const overSchema = z.strictObject({
  catalogue: z.string().min(1),
  orderBy: z.array(orderBySchema),
  limit: z.int().min(1).optional(),
})
/** `catalogue` to run over, `orderBy` of its items, and at most `limit` of those that pass as the answer. */
export type Over = z.infer<typeof overSchema>

export const ruleSetHeadShape = {
  id: z.string(),
  domain: z.enum(ruleSetDomains).optional(),
  label: localizedSchema.optional(),
  description: localizedSchema.optional(),
  hitPolicy: z.enum(hitPolicies),
  over: overSchema.optional(),
  orderBy: z.array(orderBySchema).optional(),
}

/** Rules that answer one question. `orderBy` on a plain set orders the customers who share an outcome (call order). */
export const ruleSetSchema = z.strictObject({ ...ruleSetHeadShape, rules: z.array(ruleSchema) })
/** `id`, `hitPolicy` and `rules`; `over` a catalogue, `domain` and texts where given. The shape of `ruleSetSchema`. */
export type RuleSet = z.infer<z.ZodObject<typeof ruleSetHeadShape>> & { rules: Rule[] }
