import { parseCampaign, ruleDocumentOf } from '@careline/campaign'
import { describeRule, type Localized, ruleSetOf } from '@careline/rules'
import { z } from 'zod'
import type { DocumentProblem } from '../problem.ts'
import { READERS } from '../roles.ts'
import { allow } from '../trpc.ts'
import { layRuleSetOver, writtenConditions } from './lay-over.ts'
import { workingCopy } from './working-copy.ts'

/** Whether a rule set could be saved, and how it reads, a sentence for each rule. Writes nothing; its problems have paths that start at the rule set. */
export const checkRuleSet = allow(...READERS)
  .input(z.object({ ruleSetId: z.string(), ruleSet: z.unknown(), conditions: writtenConditions }))
  .query(async ({ ctx, input }): Promise<{ problems: DocumentProblem[]; sentences: Localized[] }> => {
    const { campaign } = await workingCopy(ctx)
    const { document, within } = layRuleSetOver(campaign, input.ruleSetId, input.ruleSet, input.conditions)
    const parsed = parseCampaign(document)
    if (!parsed.ok)
      return {
        problems: parsed.problems.map((problem) => ({ ...problem, path: within(problem.path) })),
        sentences: [],
      }
    const rules = ruleDocumentOf(parsed.campaign)
    const { rules: written, over } = ruleSetOf(rules, input.ruleSetId)
    const itemFacts = over ? (parsed.campaign.catalogues[over.catalogue]?.facts ?? []) : []
    return {
      problems: [],
      sentences: written.map((rule) => ({
        vi: describeRule(rules, rule, 'vi', { itemFacts }),
        en: describeRule(rules, rule, 'en', { itemFacts }),
      })),
    }
  })
