import type { DescribeOptions } from '../describe/fact-words.ts'
import { everybody, nobody } from '../regions/diagrams.ts'
import type { AnalysedSet } from './analysed-set.ts'
import {
  alwaysTrueMessage,
  conditionWords,
  idleMessage,
  namedWords,
  neverHoldsMessage,
  ruleWords,
} from './finding-words.ts'
import { blockedBy, idleConditions } from './idle-conditions.ts'

/** What can be said of each rule alone: it never holds, always holds, or has conditions that say nothing. */
export function findInRules(set: AnalysedSet, words: DescribeOptions): void {
  for (const rule of set.ruleSet.rules) {
    const meet = set.of(rule)
    const owner = ruleWords(rule)
    const path = [...set.pathOf(rule), 'conditions']
    if (meet === nobody) {
      const blocked = blockedBy(set.space, set.document, rule.conditions, path)
      const condition = blocked && conditionWords(set.document, blocked.condition, words)
      set.add('never-holds', {
        rule,
        path: blocked?.path ?? path,
        message: neverHoldsMessage(owner, condition, blocked?.alone),
        among: blocked?.among ?? everybody,
      })
    } else if (meet === everybody) {
      if (set.ruleSet.hitPolicy !== 'first') {
        set.add('always-true', { rule, path, message: alwaysTrueMessage(owner), among: everybody })
      }
    } else {
      for (const { code, condition, path: inner, among } of idleConditions(set.space, set.document, rule.conditions)) {
        const message = idleMessage(owner, code, conditionWords(set.document, condition, words))
        set.add(code, { rule, path: [...path, ...inner], message, among })
      }
    }
  }
}

/** The same for the named conditions that the set's rules reach. */
export function findInNamed(set: AnalysedSet, names: Iterable<string>, words: DescribeOptions): void {
  for (const name of names) {
    const condition = set.document.conditions?.[name]
    if (!condition) continue
    const meet = set.space.of(set.document, condition)
    const owner = namedWords(set.document, name)
    const path = ['conditions', name]
    if (meet === nobody) {
      const blocked = blockedBy(set.space, set.document, condition, path)
      const told = blocked && conditionWords(set.document, blocked.condition, words)
      const message = neverHoldsMessage(owner, told, blocked?.alone)
      set.add('never-true', { path, message, among: blocked?.among ?? everybody })
    } else if (meet === everybody) {
      set.add('always-true', { path, message: alwaysTrueMessage(owner), among: everybody })
    }
    for (const each of idleConditions(set.space, set.document, condition)) {
      const message = idleMessage(owner, each.code, conditionWords(set.document, each.condition, words))
      set.add(each.code, { path: [...path, ...each.path], message, among: each.among })
    }
  }
}
