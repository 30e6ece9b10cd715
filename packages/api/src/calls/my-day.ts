import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export const myDay = allow(...CALLERS).query((): Promise<{ calls: number; completed: number }> => notReady())
