import type { Condition } from '../document/condition.ts'
import type { ProblemPath } from '../document/problem.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { DecisionSpace } from '../regions/decision-space.ts'
import { type Diagram, everybody, nobody } from '../regions/diagrams.ts'

export interface IdleCondition {
  code: 'always-true' | 'never-true' | 'redundant'
  condition: Condition
  /** From the top of the condition that was searched. */
  path: ProblemPath
  /** The customers who show it best. */
  among: Diagram
}

/**
 * The members of groups that say nothing: without one of them the whole condition chooses the same customers. Of several that
 * make each other needless the last is told, and then taken as gone; what is inside a needless member is not looked at.
 */
export function idleConditions(space: DecisionSpace, document: RuleDocument, top: Condition): IdleCondition[] {
  const whole = space.of(document, top)
  const dropped = new Set<string>()
  const found: IdleCondition[] = []
  const stillWhole = () => space.of(document, top, '', dropped) === whole

  const visitMember = (member: Condition, path: ProblemPath, kind: 'all' | 'any'): void => {
    const own = space.of(document, member)
    const key = `/${path.join('/')}`
    dropped.add(key)
    if (stillWhole()) {
      const code = own === everybody ? 'always-true' : own === nobody ? 'never-true' : 'redundant'
      // In `all` a member speaks where it does not hold, in `any` where it does.
      const speaks = kind === 'all' ? space.diagrams.not(own) : own
      found.push({ code, condition: member, path, among: speaks === nobody ? everybody : speaks })
      return
    }
    dropped.delete(key)
    visit(member, path)
  }
  const visit = (condition: Condition, path: ProblemPath): void => {
    if ('not' in condition) visit(condition.not, [...path, 'not'])
    if (!('all' in condition) && !('any' in condition)) return
    const kind = 'all' in condition ? 'all' : 'any'
    const members = 'all' in condition ? condition.all : condition.any
    members
      .map((member, index) => [member, index] as const)
      .toReversed()
      .forEach(([member, index]) => visitMember(member, [...path, kind, index], kind))
  }
  if (whole !== everybody && whole !== nobody) visit(top, [])
  return found
}

/** Of a condition that nobody meets: a member of it that the ones before rule out, or that nobody meets by itself (`alone`), and who meets those. */
export function blockedBy(space: DecisionSpace, document: RuleDocument, top: Condition, path: ProblemPath = []) {
  const members = 'all' in top ? top.all : []
  let met: Diagram = everybody
  for (const [index, member] of members.entries()) {
    const own = space.of(document, member)
    const next = space.diagrams.and(met, own)
    if (next === nobody) return { condition: member, path: [...path, 'all', index], among: met, alone: own === nobody }
    met = next
  }
  return null
}
