import type { Rule } from '../document/rule.ts'
import { type Diagram, everybody, nobody } from '../regions/diagrams.ts'
import type { AnalysedSet } from './analysed-set.ts'
import { listOf, ruleWords } from './finding-words.ts'

/** In an `every` set: rules that nobody meets together, else rules that the others say already; items that fit nobody. */
export function findInEvery(set: AnalysedSet): void {
  const { diagrams } = set.space
  const whole = diagrams.all(set.ruleSet.rules.map((rule) => set.of(rule)))
  if (whole === nobody) addContradiction(set)
  else {
    addNeedlessRules(set, whole)
    addIdleItems(set, whole)
  }
}

/** The fewest rules, by leaving one out after the other, that already contradict each other. */
function addContradiction(set: AnalysedSet): void {
  const { diagrams } = set.space
  const together = (rules: Rule[]) => diagrams.all(rules.map((rule) => set.of(rule)))
  let core = set.ruleSet.rules
  for (const rule of set.ruleSet.rules.toReversed()) {
    const less = core.filter((other) => other !== rule)
    if (together(less) === nobody) core = less
  }
  // One rule alone that nobody meets is told of itself already.
  if (core.length < 2) return
  const names = listOf(core)
  const message = {
    vi: `Không khách hàng nào thỏa cùng lúc ${names.vi}, nên bộ quy tắc này không nhận ai; hãy sửa một trong các quy tắc đó.`,
    en: `No customer meets ${names.en} together, so this set lets nobody in; mend one of them.`,
  }
  const last = core.at(-1)
  set.add('contradiction', { ...(last && { rule: last }), message, among: together(core.slice(0, -1)) })
}

function addNeedlessRules(set: AnalysedSet, whole: Diagram): void {
  const { diagrams } = set.space
  let kept = set.ruleSet.rules
  for (const rule of set.ruleSet.rules.toReversed()) {
    const meet = set.of(rule)
    const others = kept.filter((other) => other !== rule)
    if (meet === everybody || diagrams.all(others.map((other) => set.of(other))) !== whole) continue
    kept = others
    const owner = ruleWords(rule)
    const message = {
      vi: `${owner.vi} là thừa: ai thỏa các quy tắc khác cũng thỏa nó; có thể bỏ đi.`,
      en: `${owner.en} is needless: whoever meets the other rules meets it too; it can be removed.`,
    }
    set.add('redundant', { rule, message, among: diagrams.not(meet) })
  }
}

function addIdleItems(set: AnalysedSet, whole: Diagram): void {
  const { diagrams } = set.space
  for (const [index, { id }] of (set.items ?? []).entries()) {
    if (diagrams.inFirst(whole, index) !== nobody) continue
    const message = {
      vi: `“${id}” không bao giờ được đưa ra cho khách hàng nào; hãy sửa quy tắc hoặc bỏ món này khỏi danh mục.`,
      en: `"${id}" is never offered to any customer; mend the rules or take it out of the catalogue.`,
    }
    const cells = (set.items ?? []).map((_, cell) => (cell === index ? everybody : nobody))
    set.add('item-fits-nobody', { message, among: diagrams.node(0, cells) })
  }
}
