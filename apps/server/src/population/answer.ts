import {
  breakDown,
  compareCampaigns,
  countRules,
  customerRows,
  type JudgedPart,
  type LoadedSnapshot,
  type RuleSetFigures,
} from '@careline/campaign'
import type { Answers, Question } from './protocol.ts'

/** Answers a question over one population: counts, or the keys of the rows that were asked for, and nothing else. */
export function answer({ columns, keyAt }: LoadedSnapshot, question: Question): Answers[Question['kind']] {
  const campaigns = question.kind === 'counts' ? [question.campaign] : [question.before, question.after]
  const view = columns.viewFor(campaigns)
  if (!view) return null
  switch (question.kind) {
    case 'counts':
      return countRules(question.campaign, question.ruleSetId, view)
    case 'impact': {
      const { before, after, ruleSetId } = question
      const figures = (campaign: JudgedPart): RuleSetFigures | null =>
        campaign.ruleSets.some(({ id }) => id === ruleSetId) ? countRules(campaign, ruleSetId ?? '', view) : null
      const ruleSet = ruleSetId === null ? null : { before: figures(before), after: figures(after) }
      return { ...compareCampaigns(before, after, view), ruleSet }
    }
    case 'breakdown':
      return breakDown(question.before, question.after, question.by, view)
    case 'customers': {
      const rows = customerRows(question.before, question.after, question.asked, view)
      const { after, limit } = question.page
      return { total: rows.count, msisdns: rows.page(after, limit).map(keyAt) }
    }
  }
}
