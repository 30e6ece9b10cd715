import { findOperator } from '../operators/operator-table.ts'
import { familyOf, type TypeFamily } from './fact-scope.ts'
import type { Fact, FactType } from './fact.ts'
import { shorten } from './names.ts'
import type { Problem, ProblemPath } from './problem.ts'
import { canonicalTimestamp, isCalendarDate } from './timestamp.ts'

/** One test of a plain rule, as it came from outside. */
export interface PlainTest {
  rule: string
  path: ProblemPath
  fact: string
  operator: string
  value: unknown
}

/** A fact whose type is not given and that rules use as values of two types; told at one of the tests. */
export interface UnclearType extends Omit<Problem, 'code'> {
  code: 'unclear-type'
}

/** What one test says of a fact's type. `text` by an equality may turn out to be a day or a moment. */
interface Evidence {
  family: TypeFamily
  rule: string
  path: ProblemPath
  text?: string
}

/** Facts that are compared with each other and so are of one family. */
class Group {
  readonly evidence: Evidence[] = []
  given: TypeFamily | undefined
  isOrdered = false
}

const words: Record<TypeFamily, { vi: string; en: string }> = {
  boolean: { vi: 'true/false', en: 'true/false' },
  number: { vi: 'số', en: 'a number' },
  text: { vi: 'chữ', en: 'text' },
  date: { vi: 'ngày', en: 'a day' },
  timestamp: { vi: 'thời điểm', en: 'a moment' },
  'text-list': { vi: 'danh sách', en: 'a list' },
}

function familyOfLiteral(value: unknown, isOrdering: boolean): TypeFamily | null {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return 'number'
  if (typeof value !== 'string') return null
  if (isOrdering && isCalendarDate(value)) return 'date'
  return isOrdering && canonicalTimestamp(value) !== null ? 'timestamp' : 'text'
}

/** Whether a text of an equality can be a value of that family. */
function couldBe(text: string, family: TypeFamily): boolean {
  if (family === 'date') return isCalendarDate(text)
  return family === 'timestamp' ? canonicalTimestamp(text) !== null : family === 'text'
}

class Groups {
  readonly #groupOf = new Map<string, Group>()

  of(fact: string): Group {
    const group = this.#groupOf.get(fact) ?? new Group()
    this.#groupOf.set(fact, group)
    return group
  }

  join(left: string, right: string, isOrdered: boolean): void {
    const [kept, gone] = [this.of(left), this.of(right)]
    kept.isOrdered ||= isOrdered || gone.isOrdered
    if (kept === gone) return
    kept.given ??= gone.given
    kept.evidence.push(...gone.evidence)
    for (const [fact, group] of this.#groupOf) if (group === gone) this.#groupOf.set(fact, kept)
  }
}

function gather(tests: PlainTest[], given: ReadonlyMap<string, Fact>): Groups {
  const groups = new Groups()
  const says = ({ rule, path }: PlainTest, fact: string, family: TypeFamily, text?: string) => {
    if (!given.has(fact)) groups.of(fact).evidence.push({ family, rule, path, ...(text !== undefined && { text }) })
  }
  for (const [id, { type }] of given) groups.of(id).given = familyOf(type)
  for (const test of tests) {
    const { fact, value } = test
    groups.of(fact)
    const operator = findOperator(test.operator)
    if (!operator || operator.value === 'true') continue
    const isOrdering = !operator.takes.includes('text') && operator.takes.includes('date')
    const other = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object(value).fact : undefined
    if (typeof other === 'string') {
      if (operator.value === 'scalar') groups.join(fact, other, isOrdering)
      else {
        says(test, fact, operator.value === 'element' ? 'text-list' : 'text')
        says(test, other, operator.value === 'list' ? 'text-list' : 'text')
      }
      continue
    }
    if (operator.value === 'element') says(test, fact, 'text-list')
    else if (operator.value === 'prefix') says(test, fact, 'text')
    else {
      for (const literal of Array.isArray(value) ? value : [value]) {
        const family = familyOfLiteral(literal, isOrdering)
        if (family) says(test, fact, family, family === 'text' && !isOrdering ? String(literal) : undefined)
      }
    }
  }
  return groups
}

/**
 * The facts that plain rules ask about and nobody declared, nullable, by the literals and operators used; numbers are
 * never taken for whole ones. A fact compared with another takes the other's type.
 * @returns `guessed`: those of which no test says anything, taken for text
 */
export function inferFacts(
  tests: PlainTest[],
  given: ReadonlyMap<string, Fact>,
): { facts: Fact[]; guessed: string[]; unclear: UnclearType[] } {
  const groups = gather(tests, given)
  const isOther = ({ value }: PlainTest) =>
    typeof value === 'object' && value !== null && typeof Object(value).fact === 'string'
  const asked = tests.flatMap((test) => (isOther(test) ? [test.fact, String(Object(test.value).fact)] : [test.fact]))
  const ids = [...new Set(asked)].filter((id) => !given.has(id))
  const guessed: string[] = []
  const unclear: UnclearType[] = []
  const told = new Set<Group>()
  const facts = ids.map((id): Fact => {
    const group = groups.of(id)
    const strong = group.evidence.filter(({ text }) => text === undefined)
    const family = group.given ?? strong[0]?.family ?? group.evidence[0]?.family ?? (group.isOrdered ? 'number' : null)
    const odd = group.evidence.find((each) =>
      each.text === undefined ? each.family !== family : !couldBe(each.text, family ?? 'text'),
    )
    if (odd && family && !told.has(group)) unclear.push(conflict(id, family, group.given ? undefined : strong[0], odd))
    told.add(group)
    if (family === null) guessed.push(id)
    const type: FactType = family ?? 'text'
    return { id, type, nullable: true }
  })
  return { facts, guessed, unclear }
}

function conflict(fact: string, family: TypeFamily, first: Evidence | undefined, odd: Evidence): UnclearType {
  const [id, one, two] = [shorten(fact), words[family], words[odd.family]]
  const [vi, en] = first
    ? [`trong quy tắc “${first.rule}”`, `in the rule "${first.rule}"`]
    : ['theo kiểu của dữ kiện được so với nó', 'by the type of a fact that it is compared with']
  return {
    code: 'unclear-type',
    path: odd.path,
    message: {
      vi: `“${id}” được so như ${one.vi} ${vi} nhưng như ${two.vi} trong quy tắc “${odd.rule}”; hãy sửa một trong hai.`,
      en: `"${id}" is compared as ${one.en} ${en} but as ${two.en} in the rule "${odd.rule}"; mend one of them.`,
    },
  }
}
