import { notReady } from '../not-ready.ts'
import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { type WrapUpView, wrapUpInput } from './wrap-up-input.ts'

export const close = allow(...CALLERS)
  .input(wrapUpInput)
  .mutation((): Promise<WrapUpView> => notReady())
