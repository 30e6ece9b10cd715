import type { LiveEvent } from '@careline/api'
import { bigserial, jsonb, pgTable } from 'drizzle-orm/pg-core'
import { moment } from './time.ts'

/** What every open page hears about. A trigger notifies the channel `live_events` with the id when the row is committed. */
export const liveEvents = pgTable('live_events', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  at: moment('at').notNull(),
  payload: jsonb('payload').$type<LiveEvent>().notNull(),
})
