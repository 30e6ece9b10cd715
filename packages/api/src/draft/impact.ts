import type { Impact } from '../ports/audiences.ts'
import type { ComparedInColumns } from '../ports/population.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type CountedBy, columnsElse } from './counted-by.ts'
import { edited, editSchema } from './edited.ts'

/** `ruleSet`: the figures of the edited rule set, live and as it would be; null without one, or where the database counted. */
export type DraftImpact = Impact & Pick<ComparedInColumns, 'ruleSet'> & CountedBy

/** What the draft, with this rule set laid over it, would change against the live release; nothing is written. */
export const impact = allow(...READERS)
  .input(editSchema)
  .query(async ({ ctx, signal, input }): Promise<DraftImpact> => {
    const question = await edited(ctx, input)
    const fromColumns = await ctx.ports.population.impact({ ...question, ruleSetId: input.ruleSetId ?? null }, signal)
    return columnsElse(fromColumns, async () => ({ ...(await ctx.ports.audiences.impact(question)), ruleSet: null }))
  })
