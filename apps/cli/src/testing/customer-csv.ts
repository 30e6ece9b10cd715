import { fileFacts, parseCampaign } from '@careline/campaign'
import { highValueCare } from '@careline/campaign-high-value-care'
import { stringify } from 'csv-stringify/sync'

export type CustomerFacts = Record<string, string | number | boolean | null>

const parsed = parseCampaign(highValueCare)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
export const campaign = parsed.campaign
export const columns = fileFacts(campaign.facts).map((fact) => fact.id)

/** The base customer of the campaign's cases, with these facts laid over, as the cells of a file. */
export function cellsOf(facts: CustomerFacts): string[] {
  const all: CustomerFacts = { ...campaign.caseBase, ...facts }
  return columns.map((column) => String(all[column] ?? ''))
}

export function customerCsv(customers: CustomerFacts[]): string {
  return stringify([columns, ...customers.map(cellsOf)])
}

/** A number of its own for each customer of a file. */
export function phone(index: number): string {
  return `8490${String(index).padStart(7, '0')}`
}
