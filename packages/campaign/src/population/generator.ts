import { z } from 'zod'

const empty = { /** The share of cells that are empty, 0 to 1. */ empty: z.number().min(0).max(1).optional() }

export type CellGenerator =
  | { kind: 'phone'; prefixes: string[] }
  | { kind: 'words'; parts: string[][]; empty?: number | undefined }
  | { kind: 'weights'; values: Record<string, number>; empty?: number | undefined }
  | { kind: 'pick'; values: string[]; empty?: number | undefined }
  | { kind: 'chance'; of: number }
  | { kind: 'quantiles'; points: [number, number][]; step: number; empty?: number | undefined }
  | { kind: 'scaled'; fact: string; by: [number, number]; step: number; empty?: number | undefined }
  | { kind: 'rest'; fact: string; of: number; by: [number, number]; step: number }
  | { kind: 'either'; share: number; first: CellGenerator; second: CellGenerator }
  | { kind: 'when'; fact: string; is: Record<string, CellGenerator>; otherwise: CellGenerator }

/**
 * How one column's cells come about. Shares are 0 to 1; a column that looks at another (`fact`) comes after it.
 * - `phone` unique numbers; `words` one of each part, joined by spaces; `weights` values by weight; `pick` each value alike; `chance` true or false
 * - `quantiles` numbers with this distribution, straight between points `[share, value]`, rounded to `step`
 * - `scaled` another column's number times something between `by`; `rest` what another column leaves of `of`, times something between `by`
 * - `either` the first generator for this share of the cells, else the second; `when` one generator for each value of another column
 */
export const cellGeneratorSchema: z.ZodType<CellGenerator> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('phone'), prefixes: z.array(z.string().regex(/^84\d{2}$/)).min(1) }),
    z.strictObject({ kind: z.literal('words'), parts: z.array(z.array(z.string()).min(1)).min(1), ...empty }),
    z.strictObject({ kind: z.literal('weights'), values: z.record(z.string(), z.number().positive()), ...empty }),
    z.strictObject({ kind: z.literal('pick'), values: z.array(z.string()).min(1), ...empty }),
    z.strictObject({ kind: z.literal('chance'), of: z.number().min(0).max(1) }),
    z.strictObject({
      kind: z.literal('quantiles'),
      points: z.array(z.tuple([z.number().min(0).max(1), z.number()])).min(2),
      step: z.number().positive(),
      ...empty,
    }),
    z.strictObject({
      kind: z.literal('scaled'),
      fact: z.string(),
      by: z.tuple([z.number(), z.number()]),
      step: z.number().positive(),
      ...empty,
    }),
    z.strictObject({
      kind: z.literal('rest'),
      fact: z.string(),
      of: z.number(),
      by: z.tuple([z.number(), z.number()]),
      step: z.number().positive(),
    }),
    z.strictObject({
      kind: z.literal('either'),
      share: z.number().min(0).max(1),
      first: cellGeneratorSchema,
      second: cellGeneratorSchema,
    }),
    z.strictObject({
      kind: z.literal('when'),
      fact: z.string(),
      is: z.record(z.string(), cellGeneratorSchema),
      otherwise: cellGeneratorSchema,
    }),
  ]),
)
