import { useQuery } from '@tanstack/react-query'
import { type Answers, api } from '../../api.ts'
import { useAuditT } from './messages.ts'

type Subject = Answers['audit']['list']['rows'][number]['subject']

interface AuditWords {
  action: (id: string) => string
  /** What a refusal's code means. */
  problem: (code: string) => string
  /** What an entry is about: its kind, and a person by name or anything else by its id, long ones by their ends where `short`. */
  subject: (subject: Subject, short?: boolean) => string
}

/** Actions and subjects in words; those that this page does not know yet stay as the trail has them. */
export function useAuditWords(): AuditWords {
  const t = useAuditT('audit')
  const actions = useAuditT('audit.actions')
  const subjects = useAuditT('audit.subjects')
  const problems = useAuditT('audit.problems')
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
      return [kindName(kind), name ?? (short && id ? shortened(id) : id)].filter(Boolean).join(' ')
    },
  }
}

/** Long ids are told by their ends; the entry itself shows them whole. */
const shortened = (id: string): string => (id.length > 14 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id)
