import { renderTemplate, walk as walkScript, whenHolds, type WalkState } from '@careline/content'
import type { Campaign } from '../document/campaign.ts'
import type { Plan } from '../plan/plan.ts'
import { callFlags } from './call-flags.ts'
import type { CallInput } from './call-input.ts'
import { leftFollowUps, leftMessages } from './call-leaves.ts'
import { callContext, callLabels } from './call-context.ts'
import type { CallScreen, ScreenSection, ScreenStep } from './call-screen.ts'
import { leftOutTopics, quotaOf } from './quota.ts'
import { screenFields, screenOptions } from './screen-options.ts'

/** Where a call stands after its events. */
export function walkCall({ campaign, plan, events }: Pick<CallInput, 'campaign' | 'plan' | 'events'>): WalkState {
  const topics = plan.topics.map(({ id }) => id)
  return walkScript(campaign.script, topics, callFlags(campaign, plan), events)
}

/** The call as its page shows it. Pure and quick: it runs in the page at every key press. */
export function viewCall(input: CallInput): CallScreen {
  const { campaign, plan } = input
  const walk = walkCall(input)
  const flags = callFlags(campaign, plan)
  const personalAllowed = whenHolds(campaign.script.personalWhen, (flag) => flags(flag, walk))
  return {
    walk,
    step: stepView(input, walk, personalAllowed),
    sections: sectionViews(campaign, plan, walk),
    leaves: {
      followUps: leftFollowUps(input, walk).map(({ kind, dueDate }) => ({ kind: kind.id, label: kind.label, dueDate })),
      messages: leftMessages(input, walk).map((message) => ({
        template: message.template.id,
        label: message.template.label,
        channel: message.channel,
        text: message.ok ? message.text : '',
        problems: message.ok ? [] : message.problems,
      })),
    },
    quota: quotaOf(campaign, plan, walk),
    personalAllowed,
  }
}

function stepView(input: CallInput, walk: WalkState, personalAllowed: boolean): ScreenStep | null {
  const { campaign, plan } = input
  const step = campaign.script.steps.find((candidate) => candidate.id === walk.step)
  if (!step) return null
  const flags = callFlags(campaign, plan)
  const context = callContext(input, walk)
  const labels = callLabels(input)
  const { variables } = campaign.script
  const lines = step.say
    .filter((line) => whenHolds(line.when, (flag) => flags(flag, walk)))
    .map(({ text, brief }) => {
      const whole = renderTemplate(text, variables, context, { labels })
      if (whole.ok) return { text: whole.text, brief, problems: [] }
      const shown = renderTemplate(text, variables, context, { labels, placeholder: '…' })
      return { text: shown.ok ? shown.text : text, brief, problems: whole.problems }
    })
  return {
    id: step.id,
    section: step.section,
    title: step.title,
    lines,
    instruction: step.instruction ?? null,
    ask: step.ask?.kind ?? 'continue',
    options: screenOptions(input, step, walk, context, personalAllowed),
    fields: step.ask?.kind === 'capture' ? screenFields(step.ask.fields, walk, context, personalAllowed) : [],
  }
}

/** Sections in the order of the call: what opens it, the plan's topics, topics that do not apply, what closes it. */
function sectionViews(campaign: Campaign, plan: Plan, walk: WalkState): ScreenSection[] {
  const { sections, steps } = campaign.script
  const current = steps.find((step) => step.id === walk.step)?.section
  const passed = new Set(walk.passed.map(({ step }) => steps.find((candidate) => candidate.id === step)?.section))
  const leftOut = leftOutTopics(campaign, walk)
  const planned = plan.topics.map(({ id }) => id)
  const firstTopic = sections.findIndex((section) => section.topic !== undefined)
  const place = (topic: string | undefined, index: number) => {
    if (topic === undefined) return index < firstTopic ? 0 : 3
    return planned.includes(topic) ? 1 : 2
  }
  return sections
    .map((section, index) => ({ section, place: place(section.topic, index) }))
    .toSorted(
      (a, b) =>
        a.place - b.place ||
        (a.place === 1 ? planned.indexOf(a.section.topic ?? '') - planned.indexOf(b.section.topic ?? '') : 0),
    )
    .map(({ section, place: group }) => {
      const topic = section.topic ?? null
      const status = (): ScreenSection['status'] => {
        if (section.id === current) return 'current'
        if (passed.has(section.id)) return 'done'
        if (group === 2 || (topic !== null && leftOut.includes(topic))) return 'left-out'
        return 'ahead'
      }
      const result = topic === null ? null : (walk.topics[topic]?.result ?? null)
      return { id: section.id, label: section.label, topic, status: status(), result }
    })
}
