import { fieldsOf } from './goto-targets.ts'
import type { Script } from './script.ts'
import type { Goto, Leave, Step } from './step.ts'
import type { Flags, WalkState } from './walk-state.ts'
import { whenHolds } from './when-holds.ts'

export interface Route {
  script: Script
  /** The topics of the call, in the plan's order. */
  topics: string[]
  flags: Flags
}

export function stepOf(script: Script, id: string): Step | undefined {
  return script.steps.find((step) => step.id === id)
}

export function topicOf(script: Script, step: Step): string | undefined {
  return script.sections.find((section) => section.id === step.section)?.topic
}

/** Where an answer leads: the target, or that of the first branch that holds; the next topic where none does. */
function targetOf(goto: Goto | undefined, route: Route, walk: WalkState): string {
  if (goto === undefined) return 'next-topic'
  if (typeof goto === 'string') return goto
  return goto.find((branch) => whenHolds(branch.when, (flag) => route.flags(flag, walk)))?.to ?? 'next-topic'
}

/** Whether a step has anything for the agent: a step that only branches is never stopped at. */
function hasContent(step: Step, route: Route, walk: WalkState): boolean {
  if (step.ask || step.instruction) return true
  return step.say.some((line) => whenHolds(line.when, (flag) => route.flags(flag, walk)))
}

export function addLeaves(walk: WalkState, leaves: Leave[], flags: Flags): void {
  for (const leave of leaves) {
    if (!whenHolds(leave.when, (flag) => flags(flag, walk))) continue
    const list = 'followUp' in leave ? walk.leaves.followUps : walk.leaves.messages
    const id = 'followUp' in leave ? leave.followUp : leave.message
    if (!list.includes(id)) list.push(id)
  }
}

/** The section's first step of the next topic that had no turn yet, else the farewell, and after that the end. */
function nextTopic(route: Route, walk: WalkState): string {
  const { script, topics } = route
  const last = Math.max(-1, ...walk.entered.map((topic) => topics.indexOf(topic)))
  for (const topic of topics.slice(last + 1)) {
    const section = script.sections.find((candidate) => candidate.topic === topic)
    if (section) return section.first
  }
  const farewell = stepOf(script, script.farewell)
  const closing = walk.passed.some((passed) => stepOf(script, passed.step)?.section === farewell?.section)
  return closing && farewell?.section !== stepOf(script, script.start)?.section ? 'end' : script.farewell
}

/** Goes on to the next step that holds for this customer and has something to say or ask. Changes `walk`. */
export function enter(goto: Goto | undefined, route: Route, walk: WalkState): void {
  let target = targetOf(goto, route, walk)
  // A script that was checked cannot go round without asking; the bound keeps an unchecked one from hanging a page.
  for (let hops = route.script.steps.length * 2 + route.topics.length + 2; hops > 0; hops -= 1) {
    if (target === 'next-topic') target = nextTopic(route, walk)
    const step = target === 'end' ? undefined : stepOf(route.script, target)
    if (!step) break
    const topic = topicOf(route.script, step)
    if (topic !== undefined && route.topics.includes(topic) && !walk.entered.includes(topic)) walk.entered.push(topic)
    if (!whenHolds(step.when, (flag) => route.flags(flag, walk))) {
      target = targetOf(step.otherwise ?? step.next, route, walk)
      continue
    }
    if (hasContent(step, route, walk)) {
      walk.step = step.id
      return
    }
    addLeaves(walk, step.leaves, route.flags)
    target = targetOf(step.next, route, walk)
  }
  walk.step = null
  if (walk.outcome) walk.ended = { outcome: walk.outcome, ...endingFields(route.script, walk) }
}

/** When to call back and why it was refused, as the call's fields say. */
function endingFields(script: Script, walk: WalkState): { callBackAt?: string; reason?: string } {
  const passed = script.steps.filter((step) => walk.passed.some((one) => one.step === step.id))
  const filled = passed.flatMap(fieldsOf).flatMap(({ id, fills }) => {
    const value = walk.captures[id]
    return fills && value !== undefined ? [[fills, value]] : []
  })
  return Object.fromEntries(filled)
}
