import { conditionTitle } from '../describe/condition-title.ts'
import { describeCondition } from '../describe/describe-condition.ts'
import { ruleTitle } from '../describe/rule-title.ts'
import type { DescribeOptions } from '../describe/fact-words.ts'
import type { Condition } from '../document/condition.ts'
import { inBoth, type Localized } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import type { Rule } from '../document/rule.ts'
import type { IdleCondition } from './idle-conditions.ts'

export function conditionWords(document: RuleDocument, condition: Condition, options: DescribeOptions): Localized {
  return inBoth((locale) => describeCondition(document, condition, locale, options))
}

/** `Quy tắc “ARPU tối thiểu”` */
export function ruleWords(rule: Rule): Localized {
  return { vi: `Quy tắc “${ruleTitle(rule, 'vi')}”`, en: `The rule "${ruleTitle(rule, 'en')}"` }
}

/** `Điều kiện dùng chung “is-member”` */
export function namedWords(document: RuleDocument, name: string): Localized {
  const title = inBoth((locale) => conditionTitle(document, name, locale))
  return { vi: `Điều kiện dùng chung “${title.vi}”`, en: `The named condition "${title.en}"` }
}

const idle: Record<IdleCondition['code'], Localized> = {
  'always-true': {
    vi: 'đúng với mọi khách hàng, có thể bỏ đi',
    en: 'holds for every customer; it can be removed',
  },
  'never-true': {
    vi: 'không bao giờ đúng; hãy sửa lại hoặc bỏ đi',
    en: 'never holds; mend or remove it',
  },
  redundant: {
    vi: 'là thừa vì các điều kiện khác đã nói đủ, có thể bỏ đi',
    en: 'is needless beside the others; it can be removed',
  },
}

/** A condition that says nothing, inside of a rule or of a named condition (`owner`). */
export function idleMessage(owner: Localized, code: IdleCondition['code'], condition: Localized): Localized {
  return {
    vi: `${owner.vi}: “${condition.vi}” ${idle[code].vi}.`,
    en: `${owner.en}: "${condition.en}" ${idle[code].en}.`,
  }
}

/** A rule that nobody meets; `blocked` is the condition that those before it rule out, or nobody meets by itself (`alone`). */
export function neverHoldsMessage(owner: Localized, blocked: Localized | null, alone = false): Localized {
  const vi = alone ? 'không đúng với khách hàng nào' : 'mâu thuẫn với các điều kiện đứng trước'
  const en = alone ? 'is met by no customer' : 'contradicts the conditions before it'
  return {
    vi: `${owner.vi} không bao giờ đúng${blocked ? `: “${blocked.vi}” ${vi}` : ''}; hãy sửa hoặc bỏ đi.`,
    en: `${owner.en} never holds${blocked ? `: "${blocked.en}" ${en}` : ''}; mend or remove it.`,
  }
}

export function alwaysTrueMessage(owner: Localized): Localized {
  return {
    vi: `${owner.vi} đúng với mọi khách hàng; nếu không cố ý, hãy xem lại điều kiện.`,
    en: `${owner.en} holds for every customer; if that is not meant, look at its conditions again.`,
  }
}

/** `“A”, “B” và “C”` */
export function listOf(rules: Rule[]): Localized {
  const join = (titles: string[], and: string) =>
    titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} ${and} ${titles.at(-1)}`
  return {
    vi: join(
      rules.map((rule) => `“${ruleTitle(rule, 'vi')}”`),
      'và',
    ),
    en: join(
      rules.map((rule) => `"${ruleTitle(rule, 'en')}"`),
      'and',
    ),
  }
}
