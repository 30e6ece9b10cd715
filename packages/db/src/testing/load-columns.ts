import type { SnapshotRepository } from '@careline/api'
import { type LoadedSnapshot, SnapshotColumnsBuilder } from '@careline/campaign'

/** A snapshot by columns, in pages of `limit`, as the server's worker has it. */
export async function loadColumns(
  snapshots: SnapshotRepository,
  snapshotId: string,
  limit: number,
): Promise<LoadedSnapshot> {
  const snapshot = await snapshots.get(snapshotId)
  const facts = snapshot?.facts ?? []
  const builder = new SnapshotColumnsBuilder(facts)
  for (let after: string | null = null; ;) {
    const page = await snapshots.factsPage({ snapshotId, facts, after, limit })
    if (!page) return builder.build()
    builder.add(page.json)
    after = page.last
  }
}
