import { runCases } from '@careline/campaign'
import type { FailedCase } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { workingCopy } from './working-copy.ts'

/** How the draft fares against its cases. */
export const cases = allow(...READERS).query(async ({ ctx }): Promise<{ passed: number; failed: FailedCase[] }> =>
  runCases((await workingCopy(ctx)).campaign),
)
