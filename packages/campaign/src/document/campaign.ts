import { localizedSchema, scriptSchema, templateSchema } from '@careline/content'
import { labelledConditionSchema, factSchema, ruleSetSchema } from '@careline/rules'
import { z } from 'zod'
import { caseFactsSchema, caseSchema } from './case.ts'
import { catalogueSchema } from './catalogue.ts'
import { decisionsSchema } from './decisions.ts'
import { policiesSchema } from './policies.ts'

export const settingSchema = z.strictObject({
  label: localizedSchema,
  value: z.union([z.string(), z.number()]),
  brief: z.array(z.string()).default([]),
})

/** A province with its districts, as of the campaign; `zaloSuffix` is the X of "MobiFone Miền Tây X" (D18). */
export const provinceSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  zaloSuffix: z.string().default(''),
  districts: z.array(z.strictObject({ code: z.string(), name: z.string() })),
})

/**
 * Where the customer is: the facts that hold the codes, and the catalogue of stores, whose items have `province`, `district`
 * (codes, the district may be null) and `address`. Texts read them as `province.*` and `store.*`.
 */
export const placesSchema = z.strictObject({
  provinceFact: z.string().default('province'),
  districtFact: z.string().default('district'),
  stores: z.string().default('stores'),
})

/** The version of campaign documents that this program writes and runs; older ones are migrated to it first. */
export const campaignSchemaVersion = 1

/** Everything that a release holds: rules, texts, script, catalogues, policies and cases. One document. */
export const campaignSchema = z.strictObject({
  schemaVersion: z.literal(campaignSchemaVersion),
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: localizedSchema,
  description: localizedSchema,
  /** First and last day, both included (D16). */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  timeZone: z.string(),
  /** The clock of a rehearsal starts here (D17). */
  rehearsalStartsAt: z.iso.datetime({ offset: true }),
  settings: z.record(z.string(), settingSchema),
  /** Exclusion lists, each matched by phone number into one boolean fact (D5). */
  lists: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), fact: z.string(), label: localizedSchema })),
  facts: z.array(factSchema),
  conditions: z.record(z.string(), labelledConditionSchema),
  ruleSets: z.array(ruleSetSchema),
  decisions: decisionsSchema,
  catalogues: z.record(z.string(), catalogueSchema),
  provinces: z.array(provinceSchema),
  places: placesSchema.prefault({}),
  templates: z.array(templateSchema),
  script: scriptSchema,
  policies: policiesSchema,
  caseBase: caseFactsSchema,
  cases: z.array(caseSchema),
})
export type Campaign = z.infer<typeof campaignSchema>
