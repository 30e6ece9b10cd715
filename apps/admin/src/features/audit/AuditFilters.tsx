import { Button, Group, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useAuditT } from './messages.ts'
import type { AuditSearch } from './search.ts'
import { SubjectFilter } from './SubjectFilter.tsx'
import { useAuditWords } from './use-audit-words.ts'

const route = getRouteApi('/audit')
const KINDS = ['change', 'view', 'export', 'session'] as const

/** Who, what, about whom and when; each choice goes into the address. */
export function AuditFilters() {
  const t = useAuditT('audit')
  const words = useAuditWords()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const facets = useQuery(api.audit.facets.queryOptions()).data
  const set = (change: Partial<AuditSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...change, before: undefined, entry: undefined }) })
  const actions = (facets?.actions ?? []).map((value) => ({ value, label: words.action(value) }))
  return (
    <Group mb="sm" gap="xs" align="flex-end">
      <Select
        size="xs"
        label={t('who')}
        placeholder={t('anyone')}
        clearable
        searchable
        value={search.actor ?? null}
        data={(facets?.actors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(actor) => set({ actor: actor ?? undefined })}
      />
      <Select
        size="xs"
        label={t('action')}
        placeholder={t('anyAction')}
        clearable
        searchable
        value={search.action ?? null}
        data={actions.toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))}
        onChange={(action) => set({ action: action ?? undefined })}
      />
      <Select
        size="xs"
        label={t('kind')}
        placeholder={t('anyKind')}
        clearable
        value={search.kind ?? null}
        data={KINDS.map((value) => ({ value, label: t(value) }))}
        onChange={(kind) => set({ kind: KINDS.find((candidate) => candidate === kind) })}
      />
      <SubjectFilter key={search.subject ?? ''} subject={search.subject} onSubject={(subject) => set({ subject })} />
      <DateInput
        size="xs"
        w={130}
        label={t('since')}
        clearable
        valueFormat="DD/MM/YYYY"
        value={search.from ?? null}
        onChange={(from) => set({ from: from ?? undefined })}
      />
      <DateInput
        size="xs"
        w={130}
        label={t('until')}
        clearable
        valueFormat="DD/MM/YYYY"
        value={search.to ?? null}
        onChange={(to) => set({ to: to ?? undefined })}
      />
      <Button size="xs" variant="subtle" onClick={() => void navigate({ search: {} })}>
        {t('clear')}
      </Button>
    </Group>
  )
}
