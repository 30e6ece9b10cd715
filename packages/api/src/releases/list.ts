import type { ReleaseRow } from '../ports/releases.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Newest first. */
export const list = allow(...READERS).query(({ ctx }): Promise<ReleaseRow[]> => ctx.ports.releases.list(ctx.campaignId))
