import { sameJson } from '../document/same-json.ts'
import type { Rule } from '../document/rule.ts'
import { everybody, nobody } from '../regions/diagrams.ts'
import type { AnalysedSet } from './analysed-set.ts'
import { listOf, ruleWords } from './finding-words.ts'

/** In a `collect` set: rules whose customers all meet another rule too. What always holds says nothing of others. */
export function findInCollect(set: AnalysedSet): void {
  const { rules } = set.ruleSet
  rules.forEach((rule, index) => {
    const meet = set.of(rule)
    if (meet === nobody || meet === everybody) return
    const wider = rules.filter((other, at) => {
      const meetOther = set.of(other)
      const isTwin = meetOther === meet
      // Of two rules for the same customers the later one is told.
      if (other === rule || meetOther === everybody || (isTwin && at > index)) return false
      return set.space.diagrams.without(meet, meetOther) === nobody
    })
    const same = wider.find((other) => sameJson(other.event, rule.event))
    const other = same ?? wider[0]
    if (other) set.add('subsumed', { rule, message: subsumedMessage(set, rule, other), among: meet })
  })
}

function subsumedMessage(set: AnalysedSet, rule: Rule, other: Rule) {
  if (!sameJson(rule.event, other.event) && set.of(rule) === set.of(other)) {
    const both = listOf([other, rule])
    return {
      vi: `${both.vi} luôn cùng đúng hoặc cùng không đúng; nếu không cố ý, hãy xem lại điều kiện.`,
      en: `${both.en} always hold together or not at all; if that is not meant, look at their conditions again.`,
    }
  }
  const [owner, wider] = [ruleWords(rule), listOf([other])]
  if (sameJson(rule.event, other.event)) {
    return {
      vi: `${owner.vi} là thừa: ai thỏa nó cũng thỏa ${wider.vi}, với cùng một kết quả; có thể bỏ đi.`,
      en: `${owner.en} is needless: whoever meets it meets ${wider.en} too, with the same outcome; it can be removed.`,
    }
  }
  return {
    vi: `${owner.vi}: ai thỏa nó cũng thỏa ${wider.vi}; nếu không cố ý, hãy xem lại điều kiện.`,
    en: `${owner.en}: whoever meets it meets ${wider.en} too; if that is not meant, look at their conditions again.`,
  }
}
