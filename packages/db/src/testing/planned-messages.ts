import type { MessageRow } from '@careline/api'
import { eq } from 'drizzle-orm'
import type { Database } from '../driver/database.ts'
import { messages } from '../schema/messages.ts'
import { newId, START } from './fixtures.ts'

type Stored = typeof messages.$inferInsert

/** Puts a planned SMS that is no advertisement into the outbox, unless told otherwise, and gives its id. */
export async function planMessage(
  database: Database,
  campaignId: string,
  msisdn: string,
  rest: Partial<Stored> = {},
): Promise<string> {
  const id = newId()
  const plain = { class: 'service', advertising: false, mode: 'rehearsal', channel: 'sms', state: 'planned' } as const
  await database.drizzle.insert(messages).values({
    id,
    campaignId,
    msisdn,
    template: 'store-address',
    text: 'Cửa hàng…',
    createdAt: START,
    ...plain,
    ...rest,
  })
  return id
}

/** Where a message stands, as `state` or `state failure`. */
export async function stateOf(database: Database, id: string): Promise<string> {
  const [row] = await database.drizzle.select().from(messages).where(eq(messages.id, id))
  return [row?.state, row?.failure].filter(Boolean).join(' ')
}

/** The messages that were handed over more than once: empty where the outbox is right. */
export function sentTwice(handedOver: readonly MessageRow['id'][]): string[] {
  return [...new Set(handedOver.filter((id, at) => handedOver.indexOf(id) !== at))]
}
