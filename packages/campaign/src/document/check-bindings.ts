import { type Bindings, checkTemplate, fieldsOf, type Template } from '@careline/content'
import type { Campaign } from './campaign.ts'
import { type CampaignProblem, problem } from './problem.ts'
import { catalogueOfOutput } from './rule-document.ts'
import { duplicateId } from './check-decisions.ts'

/** Every template can be filled in: its text is right and each variable is bound to something there is (D20). */
export function checkTemplates(campaign: Campaign): CampaignProblem[] {
  return campaign.templates.flatMap((template, index) => {
    const path = ['templates', index]
    const twice = campaign.templates.findIndex((other) => other.id === template.id) < index
    return [
      ...(twice ? [duplicateId(template.id, [...path, 'id'])] : []),
      ...checkCampaignTemplate(campaign, template).map((found) => ({ ...found, path: [...path, ...found.path] })),
    ]
  })
}

/** What keeps one template from being saved; paths are within the template. */
export function checkCampaignTemplate(campaign: Campaign, template: Template): CampaignProblem[] {
  const planned = template.class === 'campaign'
  return [
    ...checkTemplate(template.text, template.variables),
    ...checkBindings(campaign, template.variables, planned).map((found) => ({
      ...found,
      path: ['variables', ...found.path],
    })),
  ]
}

/** Bindings to names that there are. A planned send has no call, so nothing that only a call knows. */
export function checkBindings(campaign: Campaign, bindings: Bindings, planned: boolean): CampaignProblem[] {
  return Object.entries(bindings).flatMap(([name, { path }]) => {
    const inCallOnly = /^(item|chosen|call|captures)\./.test(path)
    if (isKnownPath(campaign, path) && !(planned && inCallOnly)) return []
    return [
      problem(
        'unknown-binding',
        [name, 'path'],
        planned && inCallOnly
          ? `Biến “${name}”: tin gửi theo kế hoạch không có cuộc gọi, nên không dùng được “${path}”.`
          : `Biến “${name}”: không có “${path}” trong chiến dịch.`,
        planned && inCallOnly
          ? `The variable “${name}”: a planned message has no call, so “${path}” cannot be used.`
          : `The variable “${name}”: the campaign has no “${path}”.`,
      ),
    ]
  })
}

function isKnownPath(campaign: Campaign, path: string): boolean {
  const [part = '', name = ''] = path.split(/\.(.*)/)
  switch (part) {
    case 'facts':
      return campaign.facts.some((fact) => fact.id === name)
    case 'decisions':
      return name === 'contact' || campaign.decisions.outputs.some((output) => output.id === name)
    case 'settings':
      return Object.hasOwn(campaign.settings, name)
    case 'item':
      return campaign.decisions.outputs.some(({ id }) => hasAttribute(campaign, catalogueOfOutput(campaign, id), name))
    case 'chosen': {
      const [offer = '', attribute = ''] = name.split(/\.(.*)/)
      return hasAttribute(campaign, catalogueOfOutput(campaign, offer), attribute)
    }
    case 'call':
      return name === 'agentName' || name === 'at'
    case 'captures':
      return campaign.script.steps.flatMap(fieldsOf).some((field) => field.id === name)
    case 'store':
      return hasAttribute(campaign, campaign.places.stores, name)
    case 'province':
      return ['code', 'name', 'zaloSuffix', 'district', 'stores'].includes(name)
    case 'deadlines':
      return campaign.policies.deadlines.some((deadline) => deadline.id === name)
    default:
      return false
  }
}

function hasAttribute(campaign: Campaign, catalogueId: string | null, attribute: string): boolean {
  const catalogue = campaign.catalogues[catalogueId ?? '']
  if (!catalogue) return false
  return ['id', 'label'].includes(attribute) || catalogue.facts.some((fact) => fact.id === `item.${attribute}`)
}
