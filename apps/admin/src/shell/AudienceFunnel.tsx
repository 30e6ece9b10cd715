import { ruleTitle } from '@careline/rules'
import { FunnelBars, useLocale } from '@careline/ui'
import { useNavigate } from '@tanstack/react-router'
import { useShellT } from './messages.ts'
import { useLiveDocument } from './use-live-document.ts'

interface AudienceFunnelProps {
  audience: { customers: number; funnel: { rule: string; meets: number; left: number }[] }
}

/** How many meet each rule of the running release, and how many are left after each; a dropped count opens the customers behind it. */
export function AudienceFunnel({ audience }: AudienceFunnelProps) {
  const t = useShellT('funnel')
  const { locale } = useLocale()
  const navigate = useNavigate()
  const document = useLiveDocument()
  const eligibility = document?.ruleSets.find((set) => set.id === document.decisions.eligibility)
  const label = (name: string) => {
    if (name === 'contact') return t('contact')
    const rule = eligibility?.rules.find((candidate) => candidate.name === name)
    return ruleTitle(rule ?? { name }, locale)
  }
  return (
    <FunnelBars
      steps={[
        { id: 'all', label: t('all'), count: audience.customers },
        ...audience.funnel.map((step) => ({
          id: step.rule,
          label: label(step.rule),
          count: step.left,
          meets: step.meets,
        })),
      ]}
      meetsLabel={t('meets')}
      onOpenDropped={(rule) =>
        void navigate({
          to: '/audience',
          search: rule === 'contact' ? { show: 'contact-blocked' } : { show: 'excluded', rule },
        })
      }
    />
  )
}
