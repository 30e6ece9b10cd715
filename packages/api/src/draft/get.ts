import { notReady } from '../not-ready.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import type { DraftView } from './draft-view.ts'

export const get = allow(...READERS).query((): Promise<DraftView> => notReady())
