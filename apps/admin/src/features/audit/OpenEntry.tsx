import { SideDialog, useFormat } from '@careline/ui'
import { skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type Answers, api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { AuditEntry } from './AuditEntry.tsx'
import { useAuditT } from './messages.ts'

const route = getRouteApi('/audit')

/** The entry that the address names, also where it is on another page of the list than the one shown, or filtered out of it. */
export function OpenEntry({ seq, rows }: { seq: number; rows: Answers['audit']['list']['rows'] }) {
  const t = useAuditT('audit')
  const format = useFormat()
  const navigate = route.useNavigate()
  const listed = rows.find((row) => row.seq === seq)
  const query = useQuery(api.audit.list.queryOptions(listed ? skipToken : { before: seq + 1, limit: 1 }))
  const onClose = () => void navigate({ search: (old) => ({ ...old, entry: undefined }) })
  const row = listed ?? query.data?.rows.find((each) => each.seq === seq)
  if (row)
    return <AuditEntry row={row} onClose={onClose} onSubject={(subject) => void navigate({ search: { subject } })} />
  return (
    <SideDialog
      onClose={onClose}
      size={640}
      closeButtonProps={{ 'aria-label': t('close') }}
      title={t('entry', { seq: format.number(seq) })}
    >
      <QueryView query={query}>{() => <p role="alert">{t('noEntry')}</p>}</QueryView>
    </SideDialog>
  )
}
