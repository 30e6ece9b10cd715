import { z } from 'zod'
import { ROLES } from '../ports/users.ts'
import { refuse } from '../problem.ts'
import { ADMINISTRATORS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { personName } from './person-name.ts'
import { tellAccount, refuseUnknown } from './tell-account.ts'

/** Changes somebody's name or role, closes their account or opens it again; open pages of theirs end. */
export const change = allow(...ADMINISTRATORS)
  .meta({ audit: { subject: 'account', id: 'id', keep: ['role', 'active'] } })
  .input(z.object({ id: z.string().min(1).max(200), name: personName, role: z.enum(ROLES), active: z.boolean() }))
  .mutation(async ({ ctx, input: { id, ...after } }): Promise<{ ok: true }> => {
    // Whoever acts stays administrator, so that there is always one.
    if (id === ctx.user.id && (after.role !== ctx.user.role || !after.active))
      refuse('own-account', {
        vi: 'Anh/Chị không tự đổi vai trò hay khóa tài khoản của chính mình được. Vui lòng nhờ một quản trị viên khác.',
        en: 'You cannot change your own role or close your own account. Please ask another administrator.',
      })
    if (!(await ctx.ports.accounts.change(id, after))) refuseUnknown()
    await tellAccount(ctx, id)
    return { ok: true }
  })
