import { type Campaign, ruleDocumentOf } from '@careline/campaign'
import { explainRuleSet, type Facts, factsOfTheirTypes, type Locale, runRuleSet } from '@careline/rules'

/** Why a customer is called, and why now: the eligibility rules that hold, and the band of the calling order. */
export async function whyCalled(campaign: Campaign, given: Facts): Promise<{ vi: string[]; en: string[] }> {
  const document = ruleDocumentOf(campaign)
  const facts = factsOfTheirTypes(document, given)
  const results = await Promise.all(
    [campaign.decisions.eligibility, campaign.decisions.callOrder].map((id) => runRuleSet(document, id, facts)),
  )
  // A band that does not hold says nothing about why somebody is called.
  const said = results.filter(({ holds }) => holds)
  const explain = (locale: Locale) => said.flatMap((result) => explainRuleSet(document, result, locale))
  return { vi: explain('vi'), en: explain('en') }
}
