import { SegmentedControl, Select, Stack } from '@mantine/core'
import { MomentField } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { usePlaygroundT } from './messages.ts'

const route = getRouteApi('/playground')
const DRAFT = 'draft'

/** Which release or the draft, at what time, and whether a customer or typed facts. */
export function VersionFields() {
  const t = usePlaygroundT('playground')
  const { release, at, who } = route.useSearch()
  const navigate = route.useNavigate()
  const releases = useQuery(api.releases.list.queryOptions())
  const versions = [
    { value: DRAFT, label: t('draft') },
    ...(releases.data ?? []).map(({ number }) => ({
      value: String(number),
      label: t('release', { number: String(number) }),
    })),
  ]
  return (
    <Stack gap="xs" mb="md">
      <Select
        label={t('version')}
        data={versions}
        allowDeselect={false}
        value={release === undefined ? DRAFT : String(release)}
        onChange={(value) =>
          void navigate({ search: (old) => ({ ...old, release: value === DRAFT ? undefined : Number(value) }) })
        }
      />
      <MomentField
        label={t('at')}
        placeholder={t('now')}
        clearable
        value={at ?? ''}
        onChange={(moment) => void navigate({ search: (old) => ({ ...old, at: moment || undefined }) })}
      />
      <SegmentedControl
        aria-label={t('who')}
        value={who}
        data={[
          { value: 'customer', label: t('customer') },
          { value: 'facts', label: t('facts') },
        ]}
        onChange={(value) =>
          void navigate({ search: (old) => ({ ...old, who: value === 'facts' ? 'facts' : 'customer' }) })
        }
      />
    </Stack>
  )
}
