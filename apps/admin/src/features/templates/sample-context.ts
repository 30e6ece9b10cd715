import { type Campaign, catalogueOfOutput } from '@careline/campaign'
import type { TemplateContext } from '@careline/content'

/** A made-up customer to preview a text with: the campaign's case base, its settings, and the first of each thing on offer. */
export function sampleContext(campaign: Campaign): TemplateContext {
  const chosen = campaign.decisions.outputs.flatMap((output) => {
    const catalogue = catalogueOfOutput(campaign, output.id)
    const item = catalogue === null ? undefined : campaign.catalogues[catalogue]?.items[0]
    return item ? [[output.id, item] as const] : []
  })
  const stores = campaign.catalogues['stores']?.items ?? []
  const [province] = campaign.provinces
  return {
    facts: { ...campaign.caseBase },
    settings: Object.fromEntries(Object.entries(campaign.settings).map(([id, setting]) => [id, setting.value])),
    chosen: Object.fromEntries(chosen),
    store: { ...stores[0] },
    province: { ...province, stores: stores.slice(0, 3).map((store) => store.label) },
  }
}
