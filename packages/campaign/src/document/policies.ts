import { channelSchema, localizedSchema, whenSchema } from '@careline/content'
import { z } from 'zod'
import { deadlineSchema } from './deadline.ts'

const id = z.string().regex(/^[a-zA-Z][\w-]*$/)
const date = z.iso.date()
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const hours = z.strictObject({ from: timeOfDay, to: timeOfDay })

export const reasonSchema = z.strictObject({
  id,
  label: localizedSchema,
  /** The report that this reason feeds beside the campaign's own (D28). */
  report: z.enum(['port-out']).optional(),
})

/** A dated duty that a call leaves behind, and who owns it (D37, D41, D44). */
export const followUpKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: localizedSchema,
  brief: z.array(z.string()).default([]),
  owner: z.enum(['agent', 'backoffice', 'supervisor']),
  /** A deadline's id, counted from the call, or from the moment that `startsWith` names. */
  deadline: z.string().optional(),
  startsWith: z.enum(['call', 'dossier-complete']).default('call'),
})
export type FollowUpKind = z.infer<typeof followUpKindSchema>

export const policiesSchema = z.strictObject({
  calls: z.strictObject({
    /** At least so many topics get a result in a completed call, fewer where fewer apply (R26, D21). */
    topicsPerCall: z.int().min(0),
    maxAttempts: z.int().min(1),
    retryAfterHours: z.int().min(1),
    callingHours: hours,
    /** The facts that the agent sees of the customer once the person is confirmed, in this order. */
    shownFacts: z.array(z.string()).default([]),
    refusalReasons: z.array(reasonSchema).min(1),
    endReasons: z.array(reasonSchema).min(1),
  }),
  messages: z.strictObject({
    /** Planned sends of campaign-class templates, one date each (D11). */
    sends: z.array(z.strictObject({ template: z.string(), on: date })),
    caps: z.array(
      z.strictObject({ channel: channelSchema, class: z.literal('campaign'), perSubscriber: z.int().min(1) }),
    ),
    /**
     * Who can be reached on a channel, by named conditions: `{ "sms": {}, "zalo": { "all": ["zalo-reachable"] } }`. A channel that is
     * not listed is off (D15).
     */
    reach: z.partialRecord(channelSchema, whenSchema).default({ sms: {} }),
    brandnames: z.partialRecord(channelSchema, z.string().min(1)),
  }),
  /** How far a publication's impact may be off what was approved: by this share of each figure, or by so many customers, whichever is more. */
  reviews: z
    .strictObject({
      impactMarginPct: z.number().min(0).max(100).default(10),
      impactMarginCustomers: z.int().min(0).default(50),
    })
    .prefault({}),
  deadlines: z.array(deadlineSchema),
  holidays: z.array(date),
  followUps: z.array(followUpKindSchema),
  /** The law's bounds, each with where it was read. */
  compliance: z.strictObject({
    inForceFrom: date,
    source: localizedSchema,
    advertisingSmsHours: hours,
    advertisingCallHours: hours,
    advertisingSmsPerDay: z.int().min(0),
    advertisingCallsPerDay: z.int().min(0),
  }),
})
export type Policies = z.infer<typeof policiesSchema>
