import type { WalkState } from '@careline/content'
import type { Campaign } from '../document/campaign.ts'
import type { Plan } from '../plan/plan.ts'

/** Topics whose turn came and whose every step was passed over: they do not apply to this customer after all. */
export function leftOutTopics(campaign: Campaign, walk: WalkState): string[] {
  const sectionOf = (id: string | null) => campaign.script.steps.find((step) => step.id === id)?.section
  const seen = new Set([...walk.passed.map(({ step }) => sectionOf(step)), sectionOf(walk.step)])
  return walk.entered.filter((topic) => {
    const section = campaign.script.sections.find((candidate) => candidate.topic === topic)
    return section !== undefined && !seen.has(section.id) && !(topic in walk.topics)
  })
}

/** How many topics must have a result before a call counts as completed, and how many have one (R26, D21, D22). */
export function quotaOf(campaign: Campaign, plan: Plan, walk: WalkState) {
  const leftOut = leftOutTopics(campaign, walk)
  const applying = plan.topics.filter(({ id }) => !leftOut.includes(id)).length
  const needed = Math.min(campaign.policies.calls.topicsPerCall, applying)
  const recorded = Object.keys(walk.topics).length
  return { needed, recorded, met: recorded >= needed }
}
