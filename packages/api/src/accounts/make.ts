import { z } from 'zod'
import { ROLES } from '../ports/users.ts'
import { refuse } from '../problem.ts'
import { ADMINISTRATORS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { personName } from './person-name.ts'

/** Makes an account. Its first password is in the answer and nowhere else; its owner changes it. */
export const make = allow(...ADMINISTRATORS)
  .meta({ audit: { subject: 'account', keep: ['role'] } })
  .input(
    z.object({
      /** What somebody signs in with: small letters, digits, dots, hyphens and underscores. */
      username: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/),
      name: personName,
      role: z.enum(ROLES),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<{ id: string; password: string }> => {
    const made = await ctx.ports.accounts.make(input)
    if (!made)
      refuse(
        'username-taken',
        {
          vi: `Tên đăng nhập “${input.username}” đã có người dùng. Vui lòng chọn tên khác.`,
          en: `The user name “${input.username}” is taken. Please choose another one.`,
        },
        { field: 'username' },
      )
    ctx.audit.about({ kind: 'account', id: made.id })
    return made
  })
