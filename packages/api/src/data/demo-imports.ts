import { buildAudience } from '../audience/build-audience.ts'
import type { Context } from '../context.ts'
import type { SignedIn } from '../ports/users.ts'
import { refuse } from '../problem.ts'

/**
 * Imports demonstration customers and exclusion lists by the same way as any file, then selects the audience from them.
 * `done` ends once all of that is.
 */
export async function beginDemoImports(
  ctx: Context & { user: SignedIn },
  { count, seed }: { count: number; seed: number },
): Promise<{ importIds: string[]; done: Promise<void> }> {
  const { demo, imports, importRunner } = ctx.ports
  if (!demo)
    refuse('not-in-demonstration', {
      vi: 'Chỉ bản trình diễn mới tạo được khách hàng mẫu.',
      en: 'Only a demonstration can make demonstration customers.',
    })
  const begun = demo.customers.files({ count, seed }).map((file) => ({ ...file, id: ctx.ids.next() }))
  for (const { id, kind, listId, fileName } of begun)
    await imports.begin({
      id,
      campaignId: ctx.campaignId,
      kind,
      listId,
      fileName,
      policy: 'all-or-nothing',
      bytesTotal: null,
      at: ctx.clock.now(),
      byUserId: ctx.user.id,
    })

  // Lists come before the customers: a snapshot freezes them as they are when it is taken (D45).
  async function run(): Promise<void> {
    for (const { id, file } of begun.toSorted(
      (a, b) => Number(a.kind === 'customers') - Number(b.kind === 'customers'),
    )) {
      const row = await importRunner.run(id, file())
      if (row.state !== 'done') return
      if (row.snapshotId) await buildAudience(ctx, row.snapshotId)
    }
  }
  return { importIds: begun.map(({ id }) => id), done: run() }
}
