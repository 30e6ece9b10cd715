import { CALLERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { wrappedUp } from './wrapped-up.ts'
import { type WrapUpView, wrapUpInput } from './wrap-up-input.ts'

/** What closing a call like this would leave behind; writes nothing. */
export const previewWrapUp = allow(...CALLERS)
  .input(wrapUpInput)
  .query(async ({ ctx, input }): Promise<WrapUpView> => (await wrappedUp(ctx, input)).view)
