import type { ContentProblem } from '../problem.ts'
import { followersOf, gotosOf, targetsOf } from './goto-targets.ts'
import type { Script } from './script.ts'
import { scriptProblem } from './script-problem.ts'
import type { Step } from './step.ts'

/** Steps that nothing leads to, and rounds that never ask. */
export function checkRoute(script: Script): ContentProblem[] {
  return [...unreachable(script), ...rounds(script)]
}

function unreachable(script: Script): ContentProblem[] {
  const steps = new Map(script.steps.map((step) => [step.id, step]))
  const reached = new Set<string>()
  const waiting = [script.start, script.farewell, ...script.sections.filter((one) => one.topic).map((one) => one.first)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = steps.get(id)
    if (!step || reached.has(id)) continue
    reached.add(id)
    waiting.push(
      ...followersOf(
        script,
        gotosOf(step).map(({ goto }) => goto),
      ),
    )
  }
  return script.steps.flatMap((step, index) =>
    reached.has(step.id) ? [] : [scriptProblem('unreachable-step', step.id, ['steps', index])],
  )
}

/** Where a call goes on from a step without an answer: over a step that only speaks, or past one whose `when` does not hold. */
function unasked(step: Step): string[] {
  return [
    ...(step.ask ? [] : targetsOf(step.next)),
    ...(step.when ? targetsOf(step.otherwise ?? step.next) : []),
  ].filter((target) => target !== 'next-topic' && target !== 'end')
}

function rounds(script: Script): ContentProblem[] {
  const steps = new Map(script.steps.map((step) => [step.id, step]))
  const done = new Set<string>()
  const found: ContentProblem[] = []
  const visit = (id: string, trail: string[]): void => {
    const step = steps.get(id)
    if (!step || done.has(id)) return
    if (trail.includes(id)) {
      const index = script.steps.indexOf(step)
      if (!found.some((problem) => problem.path[1] === index)) {
        found.push(scriptProblem('loop-without-ask', id, ['steps', index]))
      }
      return
    }
    for (const target of unasked(step)) visit(target, [...trail, id])
    done.add(id)
  }
  for (const step of script.steps) visit(step.id, [])
  return found
}
