import { normalisePhone } from '@careline/campaign'
import { z } from 'zod'
import { refuse } from '../problem.ts'
import { AUDITORS } from '../roles.ts'
import { allow } from '../trpc.ts'

/** The pseudonym under which a customer stands in the trail, to filter by: no number is ever in an address. */
export const customerKey = allow(...AUDITORS)
  .input(z.object({ phone: z.string().max(40) }))
  .query(async ({ ctx, input }): Promise<{ key: string }> => {
    const msisdn = normalisePhone(input.phone)
    if (msisdn === null)
      refuse(
        'invalid-input',
        {
          vi: 'Số điện thoại chưa đúng. Ví dụ: 0901 234 567 hoặc 84901234567.',
          en: 'This is not a phone number. For instance: 0901 234 567 or 84901234567.',
        },
        { field: 'phone' },
      )
    return { key: ctx.ports.pseudonyms.of(msisdn) }
  })
