import type { Condition, TestCondition } from './condition.ts'
import { deepestNesting } from './check-condition.ts'
import type { ProblemList } from './problem-list.ts'
import type { RuleDocument } from './rule-document.ts'

/** A condition with its names spelt out may have this many parts; names can multiply, and someone must run them. */
const mostParts = 5000
/** So may a rule set: a part binds at most two values and a rule its name, and a statement takes 65,535. */
const mostPartsOfSet = 30_000
/** So many values of a list weigh as much as a part. */
const valuesOfPart = 10

interface Size {
  depth: number
  parts: number
}

function weightOf(value: TestCondition['value']): number {
  return Array.isArray(value) ? Math.floor(value.length / valuesOfPart) : 0
}

/** Refuses rules that are too deep or too large once their names are spelt out. For a document without other problems. */
export function refuseOversize(document: RuleDocument, problems: ProblemList): void {
  const sizes = new Map<string, Size>()
  const sizeOf = (condition: Condition): Size => {
    if ('condition' in condition) return named(condition.condition)
    if ('operator' in condition) return { depth: 1, parts: 1 + weightOf(condition.value) }
    const children = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
    const inner = children ?? ('not' in condition ? [condition.not] : [])
    return inner
      .map(sizeOf)
      .reduce((size, child) => ({ depth: Math.max(size.depth, child.depth + 1), parts: size.parts + child.parts }), {
        depth: 1,
        parts: 1,
      })
  }
  const named = (name: string): Size => {
    const known = sizes.get(name)
    if (known) return known
    const condition = document.conditions?.[name]
    const size = condition ? sizeOf(condition) : { depth: 1, parts: 1 }
    sizes.set(name, size)
    return size
  }
  document.ruleSets.forEach((ruleSet, setIndex) => {
    const ofRules = ruleSet.rules.map((rule) => sizeOf(rule.conditions))
    const ofSet = ofRules.reduce((sum, { parts }) => sum + parts, 0)
    if (ofSet > mostPartsOfSet && ofRules.every(({ parts }) => parts <= mostParts)) {
      problems.add('too-large', ['ruleSets', setIndex, 'rules'], {
        vi: `Bộ quy tắc “${ruleSet.id}” có quá ${mostPartsOfSet} phần khi tính cả điều kiện có tên; hãy tách thành nhiều bộ.`,
        en: `The rule set "${ruleSet.id}" has more than ${mostPartsOfSet} parts with its named conditions; split it into several.`,
      })
    }
    ruleSet.rules.forEach((rule, ruleIndex) => {
      const { depth, parts } = sizeOf(rule.conditions)
      const path = ['ruleSets', setIndex, 'rules', ruleIndex, 'conditions']
      if (depth > deepestNesting) {
        problems.add('too-deep', path, {
          vi: `Quy tắc “${rule.name}” lồng quá ${deepestNesting} tầng khi tính cả điều kiện có tên; hãy làm gọn lại.`,
          en: `The rule "${rule.name}" nests beyond ${deepestNesting} levels with its named conditions; flatten it.`,
        })
      }
      if (parts > mostParts) {
        problems.add('too-large', path, {
          vi: `Quy tắc “${rule.name}” có quá ${mostParts} phần khi tính cả điều kiện có tên; hãy tách nhỏ.`,
          en: `The rule "${rule.name}" has more than ${mostParts} parts with its named conditions; split it.`,
        })
      }
    })
  })
}
