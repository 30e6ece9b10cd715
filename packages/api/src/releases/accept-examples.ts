import type { Campaign } from '@careline/campaign'
import type { FailedCase } from '../problem.ts'

/** The document with its changed examples taken over as they now are. What they do not say stays unsaid. */
export function acceptExamples(campaign: Campaign, changed: FailedCase[]): Campaign {
  const differences = new Map(changed.map((failed) => [failed.name, failed.differences]))
  return {
    ...campaign,
    cases: campaign.cases.map((one) => ({
      ...one,
      expect: {
        ...one.expect,
        ...Object.fromEntries((differences.get(one.name) ?? []).map(({ path, actual }) => [path, actual])),
      },
    })),
  }
}
