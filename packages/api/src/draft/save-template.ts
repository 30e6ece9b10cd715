import { knownBindings, usedBindings } from '@careline/content'
import { z } from 'zod'
import { refuse } from '../problem.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { choicesSchema } from './choices.ts'
import type { DraftSaved } from './draft-view.ts'
import { saveDocument } from './save-document.ts'

/** Replaces the text of one template of the draft; variables that it no longer uses go with it, those that it borrows from other texts come. Problems in it have paths that start at the template. */
export const saveTemplate = allow(...MANAGERS)
  .meta({ audit: { subject: 'template', id: 'templateId', keep: ['revision'] } })
  .input(z.object({ templateId: z.string(), text: z.string(), revision: z.int().min(0), choices: choicesSchema }))
  .mutation(({ ctx, input: { templateId, text, ...on } }): Promise<DraftSaved> =>
    saveDocument(ctx, on, (campaign) => {
      const index = campaign.templates.findIndex((template) => template.id === templateId)
      const template = campaign.templates[index]
      if (!template)
        refuse('not-found', {
          vi: `Chiến dịch không có mẫu tin “${templateId}”.`,
          en: `The campaign has no template “${templateId}”.`,
        })
      return {
        document: {
          ...campaign,
          templates: campaign.templates.with(index, {
            ...template,
            text,
            variables: usedBindings(text, knownBindings(template, campaign.templates)),
          }),
        },
        within: (path) => (path[0] === 'templates' && path[1] === index ? path.slice(2) : path),
      }
    }),
  )
