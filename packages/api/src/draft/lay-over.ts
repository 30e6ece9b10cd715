import type { Campaign } from '@careline/campaign'
import { z } from 'zod'
import { type DocumentProblem, refuse } from '../problem.ts'

/** Named conditions as a person wrote them, to go with a rule set; all of them, and unchecked. */
export const writtenConditions = z.record(z.string(), z.unknown()).optional()

/**
 * The document with one rule set replaced by what a person wrote, and the named conditions where they are given, unchecked;
 * `within` makes a problem's path start at that rule set.
 */
export function layRuleSetOver(
  campaign: Campaign,
  ruleSetId: string,
  ruleSet: unknown,
  conditions?: Record<string, unknown>,
): { document: unknown; within: (path: DocumentProblem['path']) => DocumentProblem['path'] } {
  const index = campaign.ruleSets.findIndex((known) => known.id === ruleSetId)
  if (index === -1)
    refuse('not-found', {
      vi: `Chiến dịch không có bộ quy tắc “${ruleSetId}”.`,
      en: `The campaign has no rule set “${ruleSetId}”.`,
    })
  if ((ruleSet as { id?: unknown } | null)?.id !== ruleSetId)
    refuse(
      'invalid-document',
      {
        vi: `Mã của bộ quy tắc phải giữ nguyên là “${ruleSetId}”.`,
        en: `The rule set must keep its id “${ruleSetId}”.`,
      },
      {
        problems: [
          {
            code: 'wrong-shape',
            path: ['id'],
            message: { vi: `Phải là “${ruleSetId}”.`, en: `Must be “${ruleSetId}”.` },
          },
        ],
      },
    )
  return {
    document: {
      ...campaign,
      ...(conditions && { conditions }),
      ruleSets: campaign.ruleSets.with(index, ruleSet as Campaign['ruleSets'][number]),
    },
    within: (path) => (path[0] === 'ruleSets' && path[1] === index ? path.slice(2) : path),
  }
}
