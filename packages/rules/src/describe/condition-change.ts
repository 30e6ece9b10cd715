import type { Condition } from '../document/condition.ts'
import type { Locale } from '../document/localized.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { sameJson } from '../document/same-json.ts'
import { describeCondition } from './describe-condition.ts'
import type { DescribeOptions } from './fact-words.ts'

/** What sentences about a change need besides the newer document. */
export interface DescribeChangeOptions extends DescribeOptions {
  /** The older document: what its named conditions meant. Without it they are taken to have meant the same. */
  was?: RuleDocument
}

/** The members of a group that the other group of the same kind lacks, so that a sentence tells only what moved. */
function membersApart(before: Condition, after: Condition): [Condition, Condition] {
  const kind = 'all' in before && 'all' in after ? 'all' : 'any' in before && 'any' in after ? 'any' : null
  if (!kind) return [before, after]
  const list = (condition: Condition) => ('all' in condition ? condition.all : 'any' in condition ? condition.any : [])
  const [old, young] = [list(before), list(after)]
  const gone = old.filter((member) => !young.some((other) => sameJson(member, other)))
  const come = young.filter((member) => !old.some((other) => sameJson(member, other)))
  const group = (members: Condition[]): Condition => (kind === 'all' ? { all: members } : { any: members })
  return [group(gone), group(come)]
}

/** What became of a condition, without a full stop; null where nothing did. */
export function conditionChange(
  document: RuleDocument,
  [before, after]: [Condition, Condition],
  locale: Locale,
  { was = document, ...options }: DescribeChangeOptions = {},
): string | null {
  if (sameJson(before, after)) return null
  const vi = locale === 'vi'
  const [gone, come] = membersApart(before, after)
  const old = describeCondition(was, gone, locale, options)
  const young = describeCondition(document, come, locale, options)
  if (old && young) return vi ? `đổi “${old}” thành “${young}”` : `"${old}" becomes "${young}"`
  if (young) return vi ? `thêm điều kiện “${young}”` : `the condition "${young}" is added`
  if (old) return vi ? `bỏ điều kiện “${old}”` : `the condition "${old}" is removed`
  return vi ? 'đổi thứ tự các điều kiện' : 'its conditions are in another order'
}
