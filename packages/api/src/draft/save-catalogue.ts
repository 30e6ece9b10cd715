import { z } from 'zod'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { choicesSchema } from './choices.ts'
import type { DraftSaved } from './draft-view.ts'
import { saveDocument } from './save-document.ts'

/** Replaces the items of one catalogue of the draft. Problems in them have paths that start at the items. */
export const saveCatalogue = allow(...MANAGERS)
  .meta({ audit: { subject: 'catalogue', id: 'catalogueId', keep: ['revision'] } })
  .input(
    z.object({
      catalogueId: z.string(),
      items: z.array(z.unknown()),
      revision: z.int().min(0),
      choices: choicesSchema,
    }),
  )
  .mutation(({ ctx, input: { catalogueId, items, ...on } }): Promise<DraftSaved> =>
    saveDocument(ctx, on, (campaign) => {
      const catalogue = campaign.catalogues[catalogueId]
      if (!catalogue)
        refuse('not-found', {
          vi: `Chiến dịch không có danh mục “${catalogueId}”.`,
          en: `The campaign has no catalogue “${catalogueId}”.`,
        })
      return {
        document: { ...campaign, catalogues: { ...campaign.catalogues, [catalogueId]: { ...catalogue, items } } },
        within: (path) =>
          path[0] === 'catalogues' && path[1] === catalogueId && path[2] === 'items' ? path.slice(3) : path,
      }
    }),
  )
