import { z } from 'zod'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { DraftSaved } from './draft-view.ts'
import { saveDocument } from './save-document.ts'

/** Takes an example out of the draft's cases. What must always hold stays. */
export const removeCase = allow(...MANAGERS)
  .meta({ audit: { subject: 'case', keep: ['revision'] } })
  .input(z.object({ name: z.string(), revision: z.int().min(0) }))
  .mutation(({ ctx, input: { name, revision } }): Promise<DraftSaved> =>
    saveDocument(ctx, { revision }, (campaign) => {
      const found = campaign.cases.find((one) => one.name === name)
      if (!found)
        refuse('not-found', { vi: `Không có ca kiểm “${name}”.`, en: `There is no case “${name}”.` }, { field: 'name' })
      if (found.kind === 'invariant')
        refuse(
          'not-allowed',
          {
            vi: `“${name}” là điều bắt buộc, không bỏ ở đây được.`,
            en: `“${name}” must always hold; it cannot be removed here.`,
          },
          { field: 'name' },
        )
      return { document: { ...campaign, cases: campaign.cases.filter((one) => one !== found) } }
    }),
  )
