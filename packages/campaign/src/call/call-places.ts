import { fieldsOf, type WalkState } from '@careline/content'
import type { Facts } from '@careline/rules'
import type { Campaign } from '../document/campaign.ts'

/** The district that the customer named in the call, else the one in the file; and its province, else the file's. */
export function placeOf(campaign: Campaign, facts: Facts, walk: WalkState) {
  const { provinceFact, districtFact } = campaign.places
  const named = districtFields(campaign)
    .map((field) => walk.captures[field])
    .find((code) => code !== undefined)
  const districtCode = named ?? facts[districtFact]
  const byDistrict = campaign.provinces.find(({ districts }) => districts.some(({ code }) => code === districtCode))
  const province = byDistrict ?? campaign.provinces.find(({ code }) => code === facts[provinceFact])
  const district = byDistrict?.districts.find(({ code }) => code === districtCode)
  return { province, district }
}

function districtFields(campaign: Campaign): string[] {
  return campaign.script.steps.flatMap((step) =>
    fieldsOf(step)
      .filter(({ kind }) => kind === 'district')
      .map(({ id }) => id),
  )
}

/** The parts `province` and `store` of a text's context: the nearest store is one of the district, else one of the province (S10). */
export function placeContext(campaign: Campaign, facts: Facts, walk: WalkState) {
  const { province, district } = placeOf(campaign, facts, walk)
  const stores = campaign.catalogues[campaign.places.stores]?.items ?? []
  const near = stores.filter((store) => province !== undefined && store['province'] === province.code)
  const store = near.find((candidate) => district !== undefined && candidate['district'] === district.code) ?? near[0]
  return {
    province: province
      ? {
          code: province.code,
          name: province.name,
          zaloSuffix: province.zaloSuffix,
          district: district?.name ?? null,
          stores: near.map((one) => one['address'] ?? one.label),
        }
      : {},
    store: store ?? {},
  }
}
