import { fieldsOf } from '@careline/content'
import type { Localized } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'
import { catalogueOfOutput } from '../document/rule-document.ts'

/**
 * What was written down or chosen in a call, as people read it: an item by its name, an option by its label, a district by
 * its name; as it stands where the campaign does not know it.
 * @param id the script's field, or the output whose item was chosen
 */
export function detailWords(campaign: Campaign, id: string, value: string): Localized {
  const field = campaign.script.steps.flatMap(fieldsOf).find((each) => each.id === id)
  const option = field?.options?.find((each) => each.id === value)
  if (option) return option.label
  const name = field ? field.kind === 'district' && districtName(campaign, value) : itemName(campaign, id, value)
  const text = name || value
  return { vi: text, en: text }
}

const districtName = ({ provinces }: Campaign, code: string): string | undefined =>
  provinces.flatMap(({ districts }) => districts).find((district) => district.code === code)?.name

const itemName = (campaign: Campaign, output: string, item: string): string | undefined =>
  campaign.catalogues[catalogueOfOutput(campaign, output) ?? '']?.items.find(({ id }) => id === item)?.label
