import type { Facts, Localized } from '@careline/rules'
import { z } from 'zod'
import { notReady } from '../not-ready.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'

export interface CustomerView {
  memberId: string
  maskedMsisdn: string
  /** Sensitive ones masked. */
  facts: Facts
  /** As `careline decide` prints it, without the number. */
  decisions: Record<string, unknown>
  explanation: { ruleSetId: string; label: Localized | null; sentences: { vi: string[]; en: string[] } }[]
}

export const customer = allow(...READERS)
  .input(z.object({ memberId: z.string() }))
  .query((): Promise<CustomerView> => notReady())
