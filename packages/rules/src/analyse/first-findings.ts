import { factWords } from '../describe/fact-words.ts'
import type { DescribeOptions } from '../describe/fact-words.ts'
import type { Rule } from '../document/rule.ts'
import { byPriority } from '../engine/rule-order.ts'
import { describeRegion } from '../regions/describe-region.ts'
import { type Diagram, nobody } from '../regions/diagrams.ts'
import { mergePaths } from '../regions/merge-paths.ts'
import { regionOf } from '../regions/region.ts'
import type { AnalysedSet } from './analysed-set.ts'
import { inBoth } from '../document/localized.ts'
import { listOf, ruleWords } from './finding-words.ts'

/** Of the ways into a gap so many are looked at, and put together where they can be; so many are written out. */
const [mostWays, mostTold] = [100, 3]

/** In a `first` set: rules that no customer reaches, rules that tie, and customers whom no rule takes. */
export function findInFirst(set: AnalysedSet, words: DescribeOptions): void {
  const { diagrams } = set.space
  const before: Rule[] = []
  let taken: Diagram = nobody
  for (const rule of byPriority(set.ruleSet.rules)) {
    const meet = set.of(rule)
    const tied = before.filter((other) => (other.priority ?? 1) === (rule.priority ?? 1))
    for (const other of tied) addTie(set, other, rule)
    if (meet !== nobody && diagrams.without(meet, taken) === nobody) {
      const takers = listOf(fewestTakers(set, before, meet))
      const owner = ruleWords(rule)
      const message = {
        vi: `${owner.vi} không bao giờ được dùng: ai thỏa nó cũng đã được ${takers.vi} nhận trước; hãy đổi độ ưu tiên, sửa điều kiện hoặc bỏ đi.`,
        en: `${owner.en} is never used: whoever meets it is taken before by ${takers.en}; change its priority or conditions, or remove it.`,
      }
      set.add('unreachable', { rule, message, among: meet })
    }
    taken = diagrams.or(taken, meet)
    before.push(rule)
  }
  addGap(set, diagrams.not(taken), words)
}

/** Rules enough to take all these customers, by leaving out what the others take as well. */
function fewestTakers(set: AnalysedSet, rules: Rule[], customers: Diagram): Rule[] {
  const { diagrams } = set.space
  const takeAll = (takers: Rule[]) =>
    diagrams.without(customers, diagrams.any(takers.map((rule) => set.of(rule)))) === nobody
  return rules.toReversed().reduce((kept, rule) => {
    const less = kept.filter((other) => other !== rule)
    return takeAll(less) ? less : kept
  }, rules)
}

function addTie(set: AnalysedSet, other: Rule, rule: Rule): void {
  const names = listOf([other, rule])
  const message = {
    vi: `${names.vi} có cùng độ ưu tiên và cùng đúng với một khách hàng; hãy cho mỗi quy tắc một độ ưu tiên riêng.`,
    en: `${names.en} have the same priority and hold for the same customer; give each a priority of its own.`,
  }
  set.add('tie', { rule, message, among: set.space.diagrams.and(set.of(other), set.of(rule)) })
}

function addGap(set: AnalysedSet, gap: Diagram, options: DescribeOptions): void {
  if (gap === nobody) return
  const regions = mergePaths(set.space.diagrams.paths(gap, mostWays)).map((path) => regionOf(set.space, path))
  const told = regions.slice(0, mostTold)
  const text = inBoth((locale) => {
    const words = factWords(set.document, locale, options)
    const more = regions.length > told.length ? '; …' : ''
    return (
      told.map((region) => describeRegion(region, words, locale)).join(locale === 'vi' ? '; hoặc ' : '; or ') + more
    )
  })
  const message = {
    vi: `Không quy tắc nào nhận những khách này: ${text.vi}. Nếu không cố ý, hãy thêm một quy tắc cho họ.`,
    en: `No rule takes these customers: ${text.en}. If that is not meant, add a rule for them.`,
  }
  set.add('gap', { message, among: gap })
}
