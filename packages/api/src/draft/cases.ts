import { notReady } from '../not-ready.ts'
import type { FailedCase } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const cases = allow(...READERS).query((): Promise<{ passed: number; failed: FailedCase[] }> => notReady())
