import { useAuditT } from './messages.ts'

/** Actions and kinds of subjects in words; those that this page does not know yet stay as the trail has them. */
export function useAuditWords(): { action: (id: string) => string; subject: (kind: string) => string } {
  const actions = useAuditT('audit.actions')
  const subjects = useAuditT('audit.subjects')
  return {
    action: (id) => (actions.has(id as never) ? actions(id as never) : id),
    subject: (kind) => (subjects.has(kind as never) ? subjects(kind as never) : kind),
  }
}
