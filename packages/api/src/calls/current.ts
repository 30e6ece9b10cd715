import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { CallView } from './call-view.ts'

export const current = allow(...CALLERS).query((): Promise<CallView | null> => notReady())
