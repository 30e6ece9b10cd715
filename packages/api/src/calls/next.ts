import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { CallView } from './call-view.ts'

export const next = allow(...CALLERS).mutation((): Promise<CallView | null> => notReady())
