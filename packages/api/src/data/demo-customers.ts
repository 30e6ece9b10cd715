import { z } from 'zod'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { beginDemoImports } from './demo-imports.ts'

/** Demonstration only: makes customers and lists on the server and imports them; the page follows the imports' progress. */
export const demoCustomers = allow(...MANAGERS)
  .meta({ audit: { subject: 'import', keep: ['count', 'seed'] } })
  .input(z.object({ count: z.int().min(1).max(1_000_000), seed: z.int().min(0).default(1) }))
  .mutation(async ({ ctx, input }): Promise<{ importIds: string[] }> => {
    const { importIds, done } = await beginDemoImports(ctx, input)
    done.catch((error: unknown) =>
      ctx.ports.log.error({ errorId: ctx.ids.next(), procedure: 'data.demoCustomers', error }),
    )
    return { importIds }
  })
