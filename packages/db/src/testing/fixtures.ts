import { v7 } from 'uuid'
import type { Database } from '../driver/database.ts'
import { campaignRepository } from '../repositories/campaigns.ts'
import { releaseRepository } from '../repositories/releases.ts'
import { user } from '../schema/user.ts'

export const CAMPAIGN = 'high-value-care'
export const START = new Date('2022-10-28T02:00:00Z')
export const newId = (): string => v7()

/** Adds a person who may sign in, and gives their id. */
export async function addUser(database: Database, name: string): Promise<string> {
  const id = newId()
  await database.drizzle.insert(user).values({ id, name, email: `${id}@example.test`, username: id })
  return id
}

/** The campaign with its first release. */
export async function addCampaign(
  database: Database,
  document: unknown = { note: 'first' },
): Promise<{ campaignId: string; releaseId: string; managerId: string }> {
  const managerId = await addUser(database, 'Lê Thị Quản')
  const campaignId = `${CAMPAIGN}-${newId()}`
  await campaignRepository(database).ensure({ id: campaignId, mode: 'rehearsal', rehearsalAt: START, setAt: START })
  const releaseId = newId()
  await releaseRepository(database).publish({
    id: releaseId,
    campaignId,
    document,
    contentHash: 'hash-1',
    at: START,
    byUserId: managerId,
    message: 'Bản đầu tiên',
    restoresNumber: null,
    expectedLiveReleaseId: null,
    draftRevision: null,
    review: null,
    audience: null,
  })
  return { campaignId, releaseId, managerId }
}
