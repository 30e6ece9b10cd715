import type { BreakdownGroup } from '@careline/campaign'
import { z } from 'zod'
import { refuse } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CountedBy, columnsElse } from './counted-by.ts'
import { edited, editSchema } from './edited.ts'

export interface DraftBreakdown extends CountedBy {
  /** Null where customers cannot be told apart by this fact: a list, a day, or a number without bands. */
  groups: BreakdownGroup[] | null
}

/** What the draft, with this rule set laid over it, changes against the live release for the customers of each value of a fact, or of each band of a number. */
export const breakdown = allow(...READERS)
  .input(
    editSchema.extend({
      fact: z.string(),
      /** Where each band begins. */
      bands: z.array(z.number()).max(50).optional(),
    }),
  )
  .query(async ({ ctx, signal, input: { fact, bands, ...edit } }): Promise<DraftBreakdown> => {
    const question = await edited(ctx, edit)
    const declared = question.after.facts.find(({ id }) => id === fact)
    if (!declared || declared.type === 'phone' || declared.sensitive)
      refuse(
        'invalid-input',
        {
          vi: 'Không chia khách theo dữ kiện này được; vui lòng chọn dữ kiện khác.',
          en: 'Customers cannot be told apart by this fact; please choose another one.',
        },
        { field: 'fact' },
      )
    const by = { fact, bands: bands?.toSorted((left, right) => left - right) }
    const fromColumns = await ctx.ports.population.breakdown({ ...question, by }, signal)
    const counted = fromColumns.answer ? { answer: { groups: fromColumns.answer } } : fromColumns
    return columnsElse<Pick<DraftBreakdown, 'groups'>>(counted, async () => ({
      groups: await ctx.ports.audiences.breakdown({ ...question, by }),
    }))
  })
