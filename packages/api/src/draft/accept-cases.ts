import { z } from 'zod'
import { refuse } from '../problem.ts'
import { acceptExamples } from '../releases/accept-examples.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { DraftSaved } from './draft-view.ts'
import { refuseStale, saveDocument } from './save-document.ts'
import { workingCopy } from './working-copy.ts'

/** Takes over what the draft now decides in these examples, which it changes. A broken invariant is never accepted. */
export const acceptCases = allow(...MANAGERS)
  .meta({ audit: { subject: 'case', keep: ['revision'] } })
  .input(z.object({ names: z.array(z.string()).min(1).max(1000), revision: z.int().min(0) }))
  .mutation(async ({ ctx, input: { names, revision } }): Promise<DraftSaved> => {
    const copy = await workingCopy(ctx)
    // On another draft the examples may answer otherwise than the person saw.
    if (copy.revision !== revision) refuseStale()
    const { campaign } = copy
    const { failed } = await ctx.ports.reasoning.cases({ campaign })
    const chosen = failed.filter(({ name }) => names.includes(name))
    const broken = chosen.filter(({ kind }) => kind === 'invariant')
    if (broken.length > 0)
      refuse(
        'invariant-broken',
        {
          vi: 'Điều bắt buộc không thể chấp nhận khác đi; vui lòng sửa lại luật.',
          en: 'What must always hold cannot be accepted otherwise; please mend the rules.',
        },
        { cases: broken },
      )
    return saveDocument(ctx, { revision }, (document) => ({ document: acceptExamples(document, chosen) }))
  })
