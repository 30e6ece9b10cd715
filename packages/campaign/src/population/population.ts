import { z } from 'zod'
import { cellGeneratorSchema } from './generator.ts'

const cells = z.record(z.string(), z.string())

/** What a campaign's demonstration customers look like: data, so that another campaign brings its own. */
export const populationSchema = z.strictObject({
  /** The column that identifies a customer, and that exclusion lists hold. */
  key: z.string(),
  /** One generator for each column of the customer file, in the file's order. */
  columns: z.record(z.string(), cellGeneratorSchema),
  /** By exclusion list: the share of customers on it. */
  lists: z.record(z.string(), z.number().min(0).max(1)),
  /** Customers that every file has, however small: thresholds to the last unit, and each branch of the script. */
  forced: z.strictObject({
    /** Cells that all of them have. */
    base: cells,
    customers: z.array(z.strictObject({ cells, lists: z.array(z.string()).default([]) })),
  }),
})
export type Population = z.infer<typeof populationSchema>
