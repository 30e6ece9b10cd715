import type { Script } from './script.ts'
import type { Ask, Field, Goto, Leave, Step } from './step.ts'
import type { When } from './when.ts'

export function targetsOf(goto: Goto | undefined): string[] {
  if (goto === undefined) return ['next-topic']
  return typeof goto === 'string' ? [goto] : goto.map((branch) => branch.to)
}

/** Every goto of a step with its place in the document. */
export function gotosOf(step: Step): { goto: Goto; path: (string | number)[] }[] {
  const gotos: { goto: Goto; path: (string | number)[] }[] = []
  if (step.next !== undefined) gotos.push({ goto: step.next, path: ['next'] })
  if (step.otherwise !== undefined) gotos.push({ goto: step.otherwise, path: ['otherwise'] })
  if (step.ask?.kind === 'capture') gotos.push({ goto: step.ask.next, path: ['ask', 'next'] })
  if (step.ask?.kind === 'offer') gotos.push({ goto: step.ask.chosen.next, path: ['ask', 'chosen', 'next'] })
  optionsOf(step.ask).forEach((option, index) =>
    gotos.push({ goto: option.next, path: ['ask', 'options', index, 'next'] }),
  )
  return gotos
}

export function optionsOf(ask: Ask | undefined) {
  return ask && ask.kind !== 'capture' ? ask.options : []
}

/** Every field that a step may ask to fill in. */
export function fieldsOf({ ask }: Step): Field[] {
  return ask?.kind === 'capture' ? ask.fields : optionsOf(ask).flatMap((option) => option.fields)
}

export function leavesOf(step: Step): Leave[] {
  const { ask } = step
  return [
    ...step.leaves,
    ...(ask?.kind === 'capture' ? ask.leaves : []),
    ...(ask?.kind === 'offer' ? ask.chosen.leaves : []),
    ...optionsOf(ask).flatMap((option) => option.leaves),
  ]
}

/** Every `when` of a step. */
export function whensOf(step: Step): When[] {
  const branches = gotosOf(step).flatMap(({ goto }) => (typeof goto === 'string' ? [] : goto))
  return [step, ...step.say, ...branches, ...leavesOf(step)].flatMap(({ when }) => (when ? [when] : []))
}

/** The steps that may come right after, were each `next-topic` to lead to any section's first step or the farewell. */
export function followersOf(script: Script, gotos: (Goto | undefined)[]): string[] {
  return gotos.flatMap(targetsOf).flatMap((target) => {
    if (target === 'end') return []
    if (target !== 'next-topic') return [target]
    return [...script.sections.filter((section) => section.topic).map((section) => section.first), script.farewell]
  })
}
