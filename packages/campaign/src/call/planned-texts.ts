import { type ChannelId, type ContentProblem, type Localized, renderTemplate, type WalkState } from '@careline/content'
import { callContext, callLabels } from './call-context.ts'
import type { CallInput } from './call-input.ts'

/** A text that goes out on its date, whatever becomes of the call. */
export interface PlannedText {
  template: string
  label: Localized
  /** The day, `YYYY-MM-DD`. */
  on: string
  channel: ChannelId
  /** Empty where something is missing: `problems` says what. */
  text: string
  problems: ContentProblem[]
}

/** The planned sends that the customer's decisions name (R11, R20, R21, D11, D12), in the order of their dates, as they would read. */
export function plannedTexts(input: CallInput, walk: WalkState): PlannedText[] {
  const { campaign, plan } = input
  if (plan.decisions.contact !== 'allowed') return []
  const decided = new Set(campaign.decisions.outputs.map(({ id }) => plan.decisions[id]).flat())
  const context = callContext(input, walk)
  const labels = callLabels(input)
  return campaign.policies.messages.sends
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap(({ template: id, on }): PlannedText[] => {
      const template = campaign.templates.find((candidate) => candidate.id === id)
      const [channel] = template?.channels ?? []
      if (!template || !channel || !decided.has(id)) return []
      const read = renderTemplate(template.text, template.variables, context, { labels })
      const said = read.ok ? { text: read.text, problems: [] } : { text: '', problems: read.problems }
      return [{ template: id, label: template.label, on, channel, ...said }]
    })
}
