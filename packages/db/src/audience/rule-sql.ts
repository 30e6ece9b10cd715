import { type Campaign, ruleDocumentOf } from '@careline/campaign'
import type { Fact, RuleDocument, RuleSet, RuleSetSql, SqlFragment } from '@careline/rules'
import { ruleSetOf, ruleSetToSql } from '@careline/rules'
import { sql, type SQL } from 'drizzle-orm'
import { columnsFor, quoted, sqlTypeOf } from '../snapshot/columns.ts'

/** A fragment of the rules' compiler as a part of a drizzle statement; its values stay bound. */
export function sqlOf(fragment: SqlFragment): SQL {
  return sql.join(fragment.parts.map((part) => ('text' in part ? sql.raw(part.text) : sql`${part.value}`)))
}

/** A campaign's rule sets over the rows of one snapshot, named `customer` in the statement. */
export interface CampaignSql {
  campaign: Campaign
  document: RuleDocument
  column: (factId: string) => string
  ruleSet: (ruleSetId: string) => { ruleSet: RuleSet; compiled: RuleSetSql }
}

/** Facts that the snapshot does not have (they came with a later release) are missing: null. */
export function campaignSql(campaign: Campaign, snapshotFacts: Fact[]): CampaignSql {
  const document = ruleDocumentOf(campaign)
  const names = new Map(columnsFor(snapshotFacts).map(({ fact, name }) => [fact, name]))
  const frozen = new Map(snapshotFacts.map((fact) => [fact.id, sqlTypeOf(fact.type)]))
  const column = (factId: string): string => {
    const name = names.get(factId)
    const fact = document.facts.find(({ id }) => id === factId)
    const type = fact ? sqlTypeOf(fact.type) : 'text'
    // A fact that changed its type since the snapshot was taken is another fact.
    return name !== undefined && frozen.get(factId) === type ? `customer.${quoted(name)}` : `NULL::${type}`
  }
  return {
    campaign,
    document,
    column,
    ruleSet: (ruleSetId) => {
      const ruleSet = ruleSetOf(document, ruleSetId)
      const items = ruleSet.over ? (campaign.catalogues[ruleSet.over.catalogue]?.items ?? []) : []
      return { ruleSet, compiled: ruleSetToSql(document, ruleSetId, { column, items }) }
    },
  }
}
