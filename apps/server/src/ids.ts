import type { Clock, Ids } from '@careline/api'
import { v7 } from 'uuid'

export const systemClock: Clock = { now: () => new Date() }
export const uuidIds: Ids = { next: () => v7() }
