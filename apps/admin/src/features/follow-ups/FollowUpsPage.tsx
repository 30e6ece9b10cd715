import { Group, SegmentedControl, Select } from '@mantine/core'
import { PageHeader, SkeletonRows } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { FollowUpTable } from './FollowUpTable.tsx'
import { useFollowUpsT } from './messages.ts'

const route = getRouteApi('/follow-ups')
const OWNERS = ['agent', 'backoffice', 'supervisor'] as const

/** The duties that calls left behind, the most urgent first. */
export function FollowUpsPage() {
  const t = useFollowUpsT('followUps')
  const { state, owner } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(api.followUps.list.queryOptions({ state, limit: 500, ...(owner && { owner }) }))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Group mb="sm">
        <SegmentedControl
          size="xs"
          value={state}
          data={[
            { value: 'open', label: t('open') },
            { value: 'done', label: t('done') },
          ]}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, state: value === 'done' ? 'done' : 'open' }) })
          }
        />
        <Select
          size="xs"
          aria-label={t('owner')}
          placeholder={t('everyone')}
          clearable
          value={owner ?? null}
          data={OWNERS.map((value) => ({ value, label: t(value) }))}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, owner: OWNERS.find((candidate) => candidate === value) }) })
          }
        />
      </Group>
      <QueryView query={query} skeleton={<SkeletonRows columns={4} />}>
        {(rows) => <FollowUpTable rows={rows} empty={t(state === 'open' ? 'emptyOpen' : 'emptyDone')} />}
      </QueryView>
    </>
  )
}
