import { z } from 'zod'
import { isTooDeep } from './depth.ts'
import { type Localized, localizedSchema } from './localized.ts'

/** The other side of a test: a literal, a list of literals (`in`, `between`) or another fact of the customer. */
export type ConditionValue = string | number | boolean | string[] | number[] | { fact: string }

/** Holds where every member holds; never empty. */
export interface AllCondition {
  all: Condition[]
}
/** Holds where some member holds; never empty. */
export interface AnyCondition {
  any: Condition[]
}
/** Holds where its condition does not; so also where a fact is missing that the condition would need. */
export interface NotCondition {
  not: Condition
}
/** Stands for the condition of that name in the document's `conditions`. */
export interface NamedCondition {
  condition: string
}
/** Asks one fact of the customer, or `item.*` of a catalogue item, by an operator of `operators`. */
export interface TestCondition {
  fact: string
  operator: string
  value: ConditionValue
}
/** The part of json-rules-engine's condition language that every executor runs alike. */
export type Condition = AllCondition | AnyCondition | NotCondition | NamedCondition | TestCondition
/** What a document keeps under a name: a condition, and what people call it where it has a label. */
export type LabelledCondition = Condition & { label?: Localized | undefined }

/** The other fact that a test compares with; undefined where its value is a literal. */
export function comparedFact({ value }: { value?: ConditionValue | undefined }): string | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? value.fact : undefined
}

const conditionValueSchema: z.ZodType<ConditionValue, ConditionValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.number()),
  z.strictObject({ fact: z.string() }),
])

const kindsWith = <Own extends z.ZodRawShape>(own: Own) =>
  z.union([
    z.strictObject({ ...own, all: z.array(nestedSchema).min(1) }),
    z.strictObject({ ...own, any: z.array(nestedSchema).min(1) }),
    z.strictObject({ ...own, not: nestedSchema }),
    z.strictObject({ ...own, condition: z.string() }),
    z.strictObject({ ...own, fact: z.string(), operator: z.string(), value: conditionValueSchema }),
  ])
const nestedSchema: z.ZodType<Condition, Condition> = z.lazy(() => kindsWith({}))

/**
 * The shape alone; `parseRuleDocument` also checks facts, operators, types and depth, and says what to do. What nests
 * without end is refused before the schema recurses into it.
 */
export const conditionSchema: z.ZodType<Condition> = z
  .custom<Condition>((input) => !isTooDeep(input), 'The condition nests too deeply.')
  .pipe(nestedSchema)

/** The same for what a document keeps under a name: a label may stand beside the condition, and nowhere within it. */
export const labelledConditionSchema: z.ZodType<LabelledCondition> = z
  .custom<LabelledCondition>((input) => !isTooDeep(input), 'The condition nests too deeply.')
  .pipe(z.lazy(() => kindsWith({ label: localizedSchema.optional() })))

/** The condition alone, without what people call it. */
export function withoutLabel(labelled: LabelledCondition): Condition {
  const { label: _, ...condition } = labelled
  return condition
}
