import { z } from 'zod'
import { localizedSchema } from './localized.ts'

/**
 * Every type a fact can have. In JSON: `boolean` · `integer` and `number`, finite · `text`, `enum` and `phone`, strings ·
 * `date` `YYYY-MM-DD` · `timestamp` ISO 8601 with an offset · `text-list` an array of strings. Numbers, dates and moments have an order.
 */
export const factTypes = [
  'boolean',
  'integer',
  'number',
  'text',
  'enum',
  'date',
  'timestamp',
  'text-list',
  'phone',
] as const
/** One of `factTypes`. */
export type FactType = (typeof factTypes)[number]

/**
 * One typed property that rules can ask about. Dates are `YYYY-MM-DD`; timestamps are ISO 8601 with an offset;
 * `unit` is free text, and the formatter knows `VND`, `VND/month`, `days`, `%`, `points` and `months`.
 */
export const factSchema = z.strictObject({
  id: z.string(),
  type: z.enum(factTypes),
  nullable: z.boolean(),
  values: z.array(z.string().min(1)).min(1).optional(),
  valueLabels: z.record(z.string(), localizedSchema).optional(),
  unit: z.string().min(1).optional(),
  label: localizedSchema.optional(),
  description: localizedSchema.optional(),
  sensitive: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  brief: z.array(z.string()).optional(),
})
/**
 * `id`, `type`, `nullable`; `values`, `unit`, texts where given. `min` and `max` bound what analysis thinks possible. The shape of `factSchema`.
 */
export type Fact = z.infer<typeof factSchema>

/** What a fact can be for one customer. A missing one is `null`, which is neither zero nor false. */
export type FactValue = string | number | boolean | string[] | null
/** A customer's facts by id, flat (`lists.khccWave1`). An absent id is `null`. */
export type Facts = Record<string, FactValue>
