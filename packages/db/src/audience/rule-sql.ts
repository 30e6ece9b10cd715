import { type Campaign, ruleDocumentOf } from '@careline/campaign'
import type { Fact, RuleDocument, RuleSet, RuleSetSql, SqlFragment } from '@careline/rules'
import { ruleSetOf, ruleSetToSql, sharedColumns, sqlTypes } from '@careline/rules'
import { sql, type SQL } from 'drizzle-orm'
import { columnsFor, quoted, snapshotTable } from '../snapshot/columns.ts'

/** A fragment of the rules' compiler as a part of a drizzle statement; its values stay bound. */
export function sqlOf(fragment: Pick<SqlFragment, 'parts'>): SQL {
  return sql.join(fragment.parts.map((part) => ('text' in part ? sql.raw(part.text) : sql`${part.value}`)))
}

/** A campaign's rule sets over the rows of one snapshot, named `customer` in the statement. */
export interface CampaignSql {
  campaign: Campaign
  document: RuleDocument
  column: (factId: string) => string
  /** For `ruleToSql`: the columns of `from` that hold what several rules ask. */
  computed: (name: string) => string | null
  ruleSet: (ruleSetId: string) => { ruleSet: RuleSet; compiled: RuleSetSql }
  /** The rows of a snapshot, to select from. */
  from: (snapshotId: string) => SQL
}

/**
 * Facts that the snapshot does not have (they came with a later release) are missing: null.
 * @param together ids of the rule sets that one statement asks: what several of their rules ask is worked out once, in
 * `from`. Left out, any set may be asked, each predicate stands for itself, and two versions can be compared as texts.
 */
export function campaignSql(campaign: Campaign, snapshotFacts: Fact[], together?: readonly string[]): CampaignSql {
  const whole = ruleDocumentOf(campaign)
  const column = columnsOver(snapshotFacts, whole.facts)
  const asked = { ...whole, ruleSets: whole.ruleSets.filter(({ id }) => together?.includes(id)) }
  const { document, computed, from } = together
    ? sharedColumns(asked, { column })
    : { document: whole, computed: () => null, from: (rows: string) => [{ text: rows }] }
  return {
    campaign,
    document,
    column,
    computed,
    ruleSet: (ruleSetId) => {
      const ruleSet = ruleSetOf(document, ruleSetId)
      const items = ruleSet.over ? (campaign.catalogues[ruleSet.over.catalogue]?.items ?? []) : []
      return { ruleSet, compiled: ruleSetToSql(document, ruleSetId, { column, computed, items }) }
    },
    from: (snapshotId) => sqlOf({ parts: from(`${snapshotTable(snapshotId)} customer`, 'customer') }),
  }
}

/** The rule sets that say who is in an audience, who may be contacted and in what order they are called. */
export function audienceSql(campaign: Campaign, snapshotFacts: Fact[]): CampaignSql {
  const { eligibility, contact, callOrder } = campaign.decisions
  return campaignSql(campaign, snapshotFacts, [eligibility, contact.ruleSet, callOrder])
}

function columnsOver(snapshotFacts: Fact[], facts: Fact[]): CampaignSql['column'] {
  const names = new Map(columnsFor(snapshotFacts).map(({ fact, name }) => [fact, name]))
  const frozen = new Map(snapshotFacts.map((fact) => [fact.id, sqlTypes[fact.type]]))
  return (factId) => {
    const name = names.get(factId)
    const fact = facts.find(({ id }) => id === factId)
    const type = sqlTypes[fact?.type ?? 'text']
    // A fact that changed its type since the snapshot was taken is another fact.
    return name !== undefined && frozen.get(factId) === type ? `customer.${quoted(name)}` : `NULL::${type}`
  }
}
