import type { ImportRow } from '../ports/snapshots.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** The last 50 imports, newest first. */
export const imports = allow(...READERS).query(({ ctx }): Promise<ImportRow[]> =>
  ctx.ports.imports.list(ctx.campaignId, 50),
)
