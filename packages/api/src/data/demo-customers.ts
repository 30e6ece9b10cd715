import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import { MANAGERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const demoCustomers = allow(...MANAGERS)
  .input(z.object({ count: z.int().min(1).max(1_000_000), seed: z.int().min(0).default(1) }))
  .mutation((): Promise<{ importIds: string[] }> => notReady())
