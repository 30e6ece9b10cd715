import type { Campaign } from '@careline/campaign'
import type { Localized } from '@careline/rules'
import { useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { type Answers, api } from '../../api.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { useAuditT } from './messages.ts'

type Subject = Answers['audit']['list']['rows'][number]['subject']

interface AuditWords {
  action: (id: string) => string
  /** What a refusal's code means. */
  problem: (code: string) => string
  /** What an entry is about: its kind, and a person by name, a part of the campaign by its label, anything else by its id, long ones by their ends where `short`. */
  subject: (subject: Subject, short?: boolean) => string
}

/** Actions and subjects in words; those that this page does not know yet stay as the trail has them. */
export function useAuditWords(): AuditWords {
  const t = useAuditT('audit')
  const actions = useAuditT('audit.actions')
  const subjects = useAuditT('audit.subjects')
  const problems = useAuditT('audit.problems')
  const { locale } = useLocale()
  const campaign = useLiveDocument()
  const people = useQuery(api.audit.facets.queryOptions()).data?.actors
  const kindName = (kind: string) => (subjects.has(kind as never) ? subjects(kind as never) : kind)
  return {
    action: (id) => (actions.has(id as never) ? actions(id as never) : id),
    problem: (code) => {
      const status = /^http-(\d+)$/.exec(code)?.[1]
      if (status !== undefined) return t('httpProblem', { status })
      return problems.has(code as never) ? problems(code as never) : code
    },
    subject: (subject, short = false) => {
      if (!subject) return ''
      const { kind, id } = subject
      const name = kind === 'account' ? people?.find((person) => person.id === id)?.name : undefined
      const label = labelOf(campaign, subject)?.[locale]
      if (label) return `${kindName(kind)} “${label}”${short ? '' : ` (${id})`}`
      return [kindName(kind), name ?? (short && id ? shortened(id) : id)].filter(Boolean).join(' ')
    },
  }
}

/** What the running release calls a part of the campaign; undefined where it has no such part. */
function labelOf(campaign: Campaign | undefined, { kind, id }: NonNullable<Subject>): Localized | undefined {
  if (!campaign || id === null) return undefined
  if (kind === 'catalogue') return campaign.catalogues[id]?.label
  const list = kind === 'rule-set' ? campaign.ruleSets : kind === 'template' ? campaign.templates : []
  return list.find((each) => each.id === id)?.label
}

/** Long ids are told by their ends; the entry itself shows them whole. */
const shortened = (id: string): string => (id.length > 14 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id)
