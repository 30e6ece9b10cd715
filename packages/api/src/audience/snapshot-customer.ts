import type { Facts } from '@careline/rules'
import type { Context } from '../context.ts'
import { snapshotInUse } from '../draft/snapshot-in-use.ts'
import { refuse } from '../problem.ts'

/** A customer of the snapshot in use by their opaque key, or a refusal. */
export async function snapshotCustomer(ctx: Context, memberId: string): Promise<{ msisdn: string; facts: Facts }> {
  const msisdn = ctx.ports.memberKeys.open(memberId)
  const facts = msisdn === null ? null : await ctx.ports.snapshots.customer(await snapshotInUse(ctx), msisdn)
  if (msisdn === null || !facts)
    refuse('not-found', {
      vi: 'Không có khách hàng này trong tập đang dùng.',
      en: 'There is no such customer in the snapshot in use.',
    })
  return { msisdn, facts }
}
