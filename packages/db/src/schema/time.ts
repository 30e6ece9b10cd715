import { timestamp } from 'drizzle-orm/pg-core'

/** A moment, with its zone: the only kind of time that is stored. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
