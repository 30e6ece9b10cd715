import { z } from 'zod'
import type { ImportRow } from '../ports/snapshots.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { knownImport } from './known-import.ts'

export const importById = allow(...READERS)
  .input(z.object({ importId: z.uuid() }))
  .query(({ ctx, input }): Promise<ImportRow> => knownImport(ctx, input.importId))
