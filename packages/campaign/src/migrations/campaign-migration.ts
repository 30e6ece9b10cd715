import { migrateRuleDocument, type Migration, type StoredDocument } from '@careline/rules'

/**
 * A campaign has one version, which says that of its rules too: where the rules' language gets a new version, campaigns
 * get one that leads theirs to it.
 */
export interface CampaignMigration extends Migration {
  /** The version of the rules in a campaign of this version. */
  rules: number
}

/** Migrates the rules alone, between the versions that they had, whatever the rules' version is by now. */
export function withRules(from: number, to: number): Migration['migrate'] {
  return (campaign) => {
    const { facts, conditions, ruleSets } = campaign
    const migrated = migrateRuleDocument({ schemaVersion: from, facts, conditions, ruleSets }, to)
    if (!migrated.ok) return campaign
    const { schemaVersion: _, ...rules } = migrated.document as StoredDocument
    return { ...campaign, ...rules }
  }
}
