import { Button, Select, type SelectProps } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import classes from './audit.module.css'
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
    <div className={classes.filters}>
      <Choice
        label={t('who')}
        placeholder={t('anyone')}
        value={search.actor}
        data={(facets?.actors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(actor) => set({ actor })}
      />
      <Choice
        label={t('action')}
        placeholder={t('anyAction')}
        value={search.action}
        data={actions.toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))}
        onChange={(action) => set({ action })}
      />
      <Choice
        label={t('kind')}
        placeholder={t('anyKind')}
        value={search.kind}
        data={KINDS.map((value) => ({ value, label: t(value) }))}
        onChange={(kind) => set({ kind: KINDS.find((candidate) => candidate === kind) })}
      />
      <SubjectFilter key={search.subject ?? ''} subject={search.subject} onSubject={(subject) => set({ subject })} />
      <Day label={t('since')} value={search.from} onChange={(from) => set({ from })} />
      <Day label={t('until')} value={search.to} onChange={(to) => set({ to })} />
      <Button size="xs" variant="subtle" justify="start" onClick={() => void navigate({ search: {} })}>
        {t('clear')}
      </Button>
    </div>
  )
}

interface FilterProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function Choice({ value, onChange, ...field }: FilterProps & Pick<SelectProps, 'data' | 'placeholder'>) {
  return (
    <Select
      size="xs"
      clearable
      searchable
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      {...field}
    />
  )
}

function Day({ value, onChange, label }: FilterProps) {
  return (
    <DateInput
      size="xs"
      label={label}
      clearable
      valueFormat="DD/MM/YYYY"
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
    />
  )
}
