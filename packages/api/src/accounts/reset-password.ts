import { z } from 'zod'
import { ADMINISTRATORS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { refuseUnknown, tellAccount } from './tell-account.ts'

/** Gives somebody who forgot theirs a new password, which is in the answer and nowhere else; open pages of theirs end. */
export const resetPassword = allow(...ADMINISTRATORS)
  .meta({ audit: { subject: 'account', id: 'id' } })
  .input(z.object({ id: z.string().min(1).max(200) }))
  .mutation(async ({ ctx, input: { id } }): Promise<{ password: string }> => {
    const password = await ctx.ports.accounts.resetPassword(id)
    if (password === null) refuseUnknown()
    await tellAccount(ctx, id)
    return { password }
  })
