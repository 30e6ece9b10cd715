import type { Campaign } from './campaign.ts'
import type { Catalogue } from './catalogue.ts'
import { duplicateId } from './check-decisions.ts'
import { isFactValue } from './fact-value.ts'
import { type CampaignProblem, problem } from './problem.ts'

/** Items have ids of their own and values that fit their catalogue's facts. */
export function checkCatalogues(campaign: Campaign): CampaignProblem[] {
  return Object.entries(campaign.catalogues).flatMap(([id, catalogue]) =>
    checkItems(catalogue).map((found) => ({ ...found, path: ['catalogues', id, ...found.path] })),
  )
}

/** What keeps a catalogue from being saved; paths are within the catalogue. */
export function checkItems(catalogue: Catalogue): CampaignProblem[] {
  const attributes = new Map(catalogue.facts.map((fact) => [fact.id.replace(/^item\./, ''), fact]))
  return catalogue.items.flatMap((item, index) => {
    const path = ['items', index]
    const problems: CampaignProblem[] = []
    if (catalogue.items.findIndex((other) => other.id === item.id) < index) problems.push(duplicateId(item.id, path))
    for (const [attribute, fact] of attributes) {
      const value = item[attribute] ?? null
      if (isFactValue(fact, value)) continue
      problems.push(
        problem(
          value === null ? 'missing-item-value' : 'wrong-item-value',
          [...path, attribute],
          `Món “${item.id}”: giá trị của “${fact.label?.vi ?? attribute}” ${value === null ? 'còn thiếu' : 'không hợp lệ'}.`,
          `The item “${item.id}”: “${fact.label?.en ?? attribute}” ${value === null ? 'is missing' : 'has a wrong value'}.`,
        ),
      )
    }
    for (const attribute of Object.keys(item)) {
      if (attribute === 'id' || attribute === 'label' || attributes.has(attribute)) continue
      problems.push(
        problem(
          'unknown-item-attribute',
          [...path, attribute],
          `Món “${item.id}” có thuộc tính “${attribute}” mà danh mục chưa khai báo.`,
          `The item “${item.id}” has “${attribute}”, which the catalogue does not declare.`,
        ),
      )
    }
    return problems
  })
}
