import { isCallingTime, type Campaign, type ScreenField } from '@careline/campaign'

export type FieldValues = Record<string, string>

/** The values that fields start with (D7: the registered address is filled in beforehand). */
export const prefilled = (fields: readonly ScreenField[]): FieldValues =>
  Object.fromEntries(fields.filter((field) => field.value !== '').map((field) => [field.id, field.value]))

/** Required fields that hold nothing yet. */
export const missingFields = (fields: readonly ScreenField[], values: FieldValues): string[] =>
  fields.filter((field) => field.required && !values[field.id]?.trim()).map((field) => field.id)

/** Fields that agree on a call at a time of day at which nobody may be called (D29). */
export const outsideCallingHours = (
  campaign: Campaign,
  fields: readonly ScreenField[],
  values: FieldValues,
): string[] =>
  fields
    .filter(({ id, fills }) => fills === 'callBackAt' && values[id] && !isCallingTime(campaign, values[id]))
    .map(({ id }) => id)
