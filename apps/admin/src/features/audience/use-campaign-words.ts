import { ruleTitle } from '@careline/rules'
import { useLocale } from '@careline/ui'
import { useLiveDocument } from '../../shell/use-live-document.ts'

/** The eligibility rules of the running release by name, with their labels. */
export function useEligibilityRules(): { name: string; label: string }[] {
  const { locale } = useLocale()
  const document = useLiveDocument()
  const set = document?.ruleSets.find((candidate) => candidate.id === document.decisions.eligibility)
  return (set?.rules ?? []).map((rule) => ({ name: rule.name, label: ruleTitle(rule, locale) }))
}
