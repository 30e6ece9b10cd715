import { type Campaign, ruleDocumentOf } from '@careline/campaign'
import type { Localized } from '@careline/rules'
import { describeCondition } from '@careline/rules'

type Pick = (text: Localized) => string

const both = (vi: string, en: string): Localized => ({ vi, en })

const ruleSetOf = (output: string, document: Campaign) => {
  const id = document.decisions.outputs.find((each) => each.id === output)?.ruleSet
  return document.ruleSets.find((each) => each.id === id)
}

/** What an output is called: its rule set's label. */
export function outputName(output: string, document: Campaign, pick: Pick): string {
  const label = ruleSetOf(output, document)?.label
  return label ? pick(label) : output
}

/** What a step's `when` asks, in words: `answer:confirm-owner=no` → `khi trả lời “Không” ở “Xác nhận”`. As it stands where unknown. */
export function flagWords(flag: string, document: Campaign, pick: Pick): string {
  const [kind, rest = ''] = flag.split(/:(.*)/)
  const [name = '', value] = rest.split(/=(.*)/)
  if (kind === 'answer') {
    const step = document.script.steps.find(({ id }) => id === name)
    const title = step ? pick(step.title) : name
    const options = step?.ask && step.ask.kind !== 'capture' ? step.ask.options : []
    const label = options.find(({ id }) => id === value)?.label
    if (value === undefined) return pick(both(`đã trả lời ở “${title}”`, `“${title}” was answered`))
    const option = label ? pick(label) : value
    return pick(both(`trả lời “${option}” ở “${title}”`, `the answer at “${title}” is “${option}”`))
  }
  if (kind === 'topic') {
    const section = document.script.sections.find(({ topic }) => topic === name)
    const label = section ? pick(section.label) : name
    return pick(both(`có nội dung “${label}”`, `“${label}” is planned`))
  }
  if (kind === 'decision') {
    const rule = ruleSetOf(name, document)?.rules.find(({ event }) =>
      Object.values(event.params ?? {}).includes(value ?? ''),
    )
    const answer = rule?.label ? pick(rule.label) : value
    return outputName(name, document, pick) + (answer === undefined ? '' : `: “${answer}”`)
  }
  if (kind === 'offers' && value === undefined)
    return pick(both(`có “${outputName(name, document, pick)}”`, `there is “${outputName(name, document, pick)}”`))
  const condition = document.conditions?.[flag]
  if (!condition) return flag
  if (condition.label) return pick(condition.label)
  return describeCondition(ruleDocumentOf(document), condition, pick(both('vi', 'en')) === 'vi' ? 'vi' : 'en')
}
