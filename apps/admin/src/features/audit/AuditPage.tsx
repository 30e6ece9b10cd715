import { Button, Group } from '@mantine/core'
import { PageHeader, SkeletonRows } from '@careline/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { OpenEntry } from './OpenEntry.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import { filterOf } from './filter-of.ts'
import { useAuditT } from './messages.ts'
import { VerifyChain } from './VerifyChain.tsx'

const route = getRouteApi('/audit')
const PAGE = 50

/** Who did and saw what, newest first, as the address filters it. */
export function AuditPage() {
  const t = useAuditT('audit')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = filterOf(search)
  const query = useQuery(
    api.audit.list.queryOptions(
      { ...filter, before: search.before ?? null, limit: PAGE },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  )
  const turnTo = (before: number | undefined) => void navigate({ search: (old) => ({ ...old, before }) })
  const file = (format: 'csv' | 'ndjson') => `/api/audit/export.${format}?${new URLSearchParams(filter)}`
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <Button component="a" href={file('csv')} download variant="default">
              {t('csv')}
            </Button>
            <Button component="a" href={file('ndjson')} download variant="default">
              {t('ndjson')}
            </Button>
          </>
        }
      />
      <VerifyChain />
      <AuditFilters />
      <QueryView query={query} skeleton={<SkeletonRows columns={6} />}>
        {({ rows, next }) => (
          <div style={{ opacity: query.isPlaceholderData ? 0.5 : 1 }}>
            <AuditTable rows={rows} />
            <Group justify="flex-end" gap="xs" mt="xs">
              <Button
                size="xs"
                variant="default"
                disabled={search.before === undefined}
                onClick={() => turnTo(undefined)}
              >
                {t('newest')}
              </Button>
              <Button size="xs" variant="default" disabled={next === null} onClick={() => turnTo(next ?? undefined)}>
                {t('older')}
              </Button>
            </Group>
            {search.entry !== undefined && <OpenEntry key={search.entry} seq={search.entry} rows={rows} />}
          </div>
        )}
      </QueryView>
    </>
  )
}
