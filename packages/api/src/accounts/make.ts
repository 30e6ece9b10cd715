import { z } from 'zod'
import { ROLES } from '../ports/users.ts'
import { refuse } from '../problem.ts'
import { ADMINISTRATORS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { personName } from './person-name.ts'

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,59}$/

/** Makes an account. Its first password is in the answer and nowhere else; its owner changes it. */
export const make = allow(...ADMINISTRATORS)
  .meta({ audit: { subject: 'account', keep: ['role'] } })
  .input(
    z.object({
      /** What somebody signs in with: small letters, digits, dots, hyphens and underscores. */
      username: z.string().trim().toLowerCase().max(200),
      name: personName,
      role: z.enum(ROLES),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<{ id: string; password: string }> => {
    if (!USERNAME.test(input.username))
      refuse(
        'invalid-input',
        {
          vi: 'Tên đăng nhập chỉ có chữ thường không dấu, số, dấu chấm, gạch nối hoặc gạch dưới; từ 3 ký tự, bắt đầu bằng chữ hoặc số.',
          en: 'A user name has small letters, digits, dots, hyphens or underscores only; at least 3 characters, the first a letter or digit.',
        },
        { field: 'username' },
      )
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
