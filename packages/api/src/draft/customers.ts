import { z } from 'zod'
import { LIST_AGAIN_MS } from '../audit/recorded.ts'
import { maskName, maskPhone, seesNames } from '../audience/mask.ts'
import type { SnapshotPerson } from '../ports/snapshots.ts'
import { refuse } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { edited, editSchema } from './edited.ts'

/** A customer of the snapshot as lists show one: no number, and a key that only this server can read. */
export interface ListedCustomer extends Omit<SnapshotPerson, 'msisdn'> {
  memberId: string
  maskedMsisdn: string
}

export interface CustomersPage {
  customers: ListedCustomer[]
  total: number
}

const askedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['entering', 'leaving']) }),
  z.object({ kind: z.literal('changed'), output: z.string() }),
  z.object({
    kind: z.literal('holds'),
    ruleSetId: z.string(),
    rule: z.string(),
    path: z.string().optional(),
    held: z.boolean().default(true),
  }),
])

/** The customers behind a number of `draft.counts` or `draft.impact`, in the order of their numbers. */
export const customers = allow(...READERS)
  .meta({
    audit: {
      subject: 'customers',
      keep: ['asked.kind', 'asked.ruleSetId', 'asked.rule', 'asked.output', 'after', 'limit'],
      againAfterMs: LIST_AGAIN_MS,
    },
  })
  .input(
    editSchema.extend({
      asked: askedSchema,
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  )
  .query(async ({ ctx, signal, input }): Promise<CustomersPage> => {
    const question = await edited(ctx, input)
    const { asked, after, limit } = input
    const { answer } = await ctx.ports.population.customers({ ...question, asked, page: { after, limit } }, signal)
    if (!answer)
      refuse('not-available', {
        vi: 'Máy chủ chưa giữ được tập khách hàng này trong bộ nhớ nên chưa liệt kê được. Vui lòng thử lại, hoặc nhờ quản trị tăng CARELINE_POPULATION_MB.',
        en: 'The server could not hold these customers in memory, so it cannot list them. Please try again, or ask your administrator to raise CARELINE_POPULATION_MB.',
      })
    const people = await ctx.ports.snapshots.people(question.snapshotId, answer.msisdns)
    const named = seesNames(ctx.user.role)
    // Whoever wrote the rules may have written them about one customer: a masked row then hides nobody.
    if ((!named && input.ruleSet === undefined) || people.length === 0) ctx.audit.nothingSeen()
    return {
      total: answer.total,
      customers: people.map(({ msisdn, fullName, ...person }) => ({
        ...person,
        fullName: fullName === null || named ? fullName : maskName(fullName),
        memberId: ctx.ports.memberKeys.seal(msisdn),
        maskedMsisdn: maskPhone(msisdn),
      })),
    }
  })
