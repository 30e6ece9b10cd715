import type { SnapshotRow } from '../ports/snapshots.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** Newest first. */
export const snapshots = allow(...READERS).query(({ ctx }): Promise<SnapshotRow[]> =>
  ctx.ports.snapshots.list(ctx.campaignId),
)
