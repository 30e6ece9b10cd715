import { beginDemoImports, type Context, recordWork, type SignedIn } from '@careline/api'

const SEED = 1

/** Fills a demonstration's first page: customers, lists and the audience, unless a snapshot is there already. */
export async function ensureDemoCustomers(ctx: Context & { user: SignedIn }, count: number): Promise<void> {
  if (count === 0) return
  const known = await ctx.ports.snapshots.list(ctx.campaignId)
  if (known.length > 0) return
  const asked = { count, seed: SEED }
  const act = { kind: 'change', action: 'data.demoCustomers', subject: { kind: 'import', id: null }, asked } as const
  const { done } = await recordWork(ctx, act, () => beginDemoImports(ctx, asked))
  await done
}
