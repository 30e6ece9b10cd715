import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import type { DraftSaved } from './draft-view.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const saveTemplate = allow(...MANAGERS)
  .input(z.object({ templateId: z.string(), text: z.string(), revision: z.int().min(0) }))
  .mutation((): Promise<DraftSaved> => notReady())
