import { type Migrated, runMigrations } from '@careline/rules'
import { campaignSchemaVersion } from '../document/campaign.ts'
import { type ParsedCampaign, parseCampaign } from '../document/parse-campaign.ts'
import { withRules, type CampaignMigration } from './campaign-migration.ts'

/** All that ever changed in a campaign document's language, oldest first. */
export const campaignMigrations: readonly CampaignMigration[] = [
  { version: 1, rules: 1, what: 'Its rules ask whether a fact is there by operators of their own', migrate: withRules(0, 1) },
]

/**
 * Brings a stored campaign document to the language of today; `parseCampaign` reads it then.
 * @returns the document, or the problem that it is of a newer version
 */
export function migrateCampaign(input: unknown): Migrated {
  return runMigrations(input, campaignMigrations, campaignSchemaVersion)
}

/** Reads a campaign from where documents are kept: migrated, then parsed. What people send is for `parseCampaign` alone. */
export function readStoredCampaign(input: unknown): ParsedCampaign {
  const migrated = migrateCampaign(input)
  return migrated.ok ? parseCampaign(migrated.document) : migrated
}
