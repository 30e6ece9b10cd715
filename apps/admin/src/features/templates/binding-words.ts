import { type Campaign, catalogueOfOutput } from '@careline/campaign'
import { fieldsOf } from '@careline/content'
import type { Localized } from '@careline/rules'

const both = (vi: string, en: string): Localized => ({ vi, en })

const ITEM: Record<string, Localized> = { label: both('tên', 'name'), id: both('mã', 'id') }
const CALL: Record<string, Localized> = {
  agentName: both('Tên điện thoại viên', 'The agent’s name'),
  at: both('Lúc gọi', 'Time of the call'),
}
const PROVINCE: Record<string, Localized> = {
  code: both('Mã tỉnh', 'Code of the province'),
  name: both('Tên tỉnh', 'Name of the province'),
  zaloSuffix: both('Phần tên Zalo của tỉnh', 'The province’s part of the Zalo name'),
  district: both('Quận/huyện', 'District'),
  stores: both('Các cửa hàng trong tỉnh', 'Stores in the province'),
}

/** Where a variable's value comes from, by the labels of the campaign: `settings.hotline` → “Tổng đài”. As it stands where unknown. */
export function bindingWords(path: string, campaign: Campaign): Localized {
  const [part = '', name = ''] = path.split(/\.(.*)/)
  return wordsOf(part, name, campaign) ?? both(path, path)
}

function wordsOf(part: string, name: string, campaign: Campaign): Localized | undefined {
  switch (part) {
    case 'facts':
      return campaign.facts.find(({ id }) => id === name)?.label
    case 'decisions':
      return outputLabel(campaign, name)
    case 'settings':
      return campaign.settings[name]?.label
    case 'deadlines':
      return campaign.policies.deadlines.find(({ id }) => id === name)?.label
    case 'captures':
      return campaign.script.steps.flatMap(fieldsOf).find(({ id }) => id === name)?.label
    case 'call':
      return CALL[name]
    case 'province':
      return PROVINCE[name]
    case 'store':
      return joined(
        both('Cửa hàng gần khách', 'Store near the customer'),
        attribute(campaign, campaign.places.stores, name),
      )
    case 'chosen': {
      const [output = '', each = ''] = name.split(/\.(.*)/)
      return joined(outputLabel(campaign, output), attribute(campaign, catalogueOfOutput(campaign, output), each))
    }
    default:
      return undefined
  }
}

function outputLabel({ decisions, ruleSets }: Campaign, output: string): Localized | undefined {
  const id = decisions.outputs.find((each) => each.id === output)?.ruleSet
  return ruleSets.find((each) => each.id === id)?.label
}

function attribute(campaign: Campaign, catalogue: string | null, name: string): Localized | undefined {
  return ITEM[name] ?? campaign.catalogues[catalogue ?? '']?.facts.find(({ id }) => id === `item.${name}`)?.label
}

const joined = (of: Localized | undefined, what: Localized | undefined): Localized | undefined =>
  of && what && both(`${of.vi}: ${what.vi.toLocaleLowerCase('vi')}`, `${of.en}: ${what.en.toLocaleLowerCase('en')}`)
