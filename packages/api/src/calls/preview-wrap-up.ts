import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type WrapUpView, wrapUpInput } from './wrap-up-input.ts'

export const previewWrapUp = allow(...CALLERS)
  .input(wrapUpInput)
  .query((): Promise<WrapUpView> => notReady())
