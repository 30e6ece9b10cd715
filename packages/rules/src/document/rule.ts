import { z } from 'zod'
import { type Condition, conditionSchema } from './condition.ts'
import { localizedSchema } from './localized.ts'

/** What a rule leaves behind when it holds; parameters are plain JSON. */
export const ruleEventSchema = z.strictObject({
  type: z.string().min(1),
  params: z.record(z.string(), z.json()).optional(),
})
/** `type`, and `params`: plain JSON by name, absent where there are none. */
export type RuleEvent = z.infer<typeof ruleEventSchema>

/** Everything of a rule but its conditions, which `checkCondition` reads with better sentences than a schema can give. */
export const ruleHeadShape = {
  name: z.string(),
  label: localizedSchema.optional(),
  reason: localizedSchema.optional(),
  unmetReason: localizedSchema.optional(),
  description: localizedSchema.optional(),
  brief: z.array(z.string()).optional(),
  event: ruleEventSchema,
  priority: z.int().min(1).optional(),
}

/** `reason` says why the rule holds, `unmetReason` what is said when it does not. `priority` is 1 where absent. */
export const ruleSchema = z.strictObject({ ...ruleHeadShape, conditions: conditionSchema })
/** `name`, `conditions` and `event`; `priority`, texts and `brief` where given. The shape of `ruleSchema`. */
export type Rule = z.infer<z.ZodObject<typeof ruleHeadShape>> & { conditions: Condition }
