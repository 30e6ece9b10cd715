import { Anchor } from '@mantine/core'
import { Panel, SkeletonRows, Timeline } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useOverviewT } from './messages.ts'

const SHOWN = 5

/** The last releases, newest first. */
export function RecentReleases() {
  const t = useOverviewT('overview')
  const query = useQuery(api.releases.list.queryOptions())
  return (
    <Panel title={t('releases')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} columns={1} />}>
        {(releases) => (
          <Timeline
            entries={releases.slice(0, SHOWN).map((release, index) => ({
              id: release.id,
              at: release.publishedAt,
              by: release.publishedBy.name,
              tone: index === 0 ? 'brand' : 'plain',
              title: (
                <Anchor
                  component={Link}
                  to="/releases/$number"
                  params={{ number: String(release.number) } as never}
                  size="sm"
                >
                  {t('releaseTitle', { number: String(release.number), message: release.message })}
                </Anchor>
              ),
            }))}
          />
        )}
      </QueryView>
    </Panel>
  )
}
