import { Anchor } from '@mantine/core'
import { PageHeader, Panel, StatRow, StatTile, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { AudienceFunnel } from '../../shell/AudienceFunnel.tsx'
import { QueryView } from '../../shell/QueryView.tsx'
import { CallProgress } from './CallProgress.tsx'
import { ClockTile } from './ClockTile.tsx'
import { useOverviewT } from './messages.ts'
import { NextStep } from './NextStep.tsx'
import classes from './overview.module.css'
import { PauseButton, PauseNotice } from './PauseControl.tsx'
import { RecentImports } from './RecentImports.tsx'
import { RecentReleases } from './RecentReleases.tsx'

/** Where the campaign stands, and what to do next. */
export function OverviewPage() {
  const t = useOverviewT('overview')
  const { pick } = useLocale()
  const format = useFormat()
  const navigate = useNavigate()
  const query = useQuery(api.campaign.overview.queryOptions())
  return (
    <QueryView query={query}>
      {({ label, description, period, mode, liveRelease, snapshot, audience, progress, pause }) => (
        <>
          <PageHeader
            title={pick(label)}
            description={
              <>
                {pick(description)}
                <br />
                {t('period', { from: format.date(period.from), to: format.date(period.to) })}
              </>
            }
            actions={<PauseButton pause={pause} />}
          />
          <PauseNotice pause={pause} />
          <NextStep snapshot={snapshot} hasAudience={audience !== null} />
          <StatRow>
            <ClockTile mode={mode} receivedAt={query.dataUpdatedAt} />
            <StatTile
              label={t('release')}
              figure={liveRelease ? format.number(liveRelease.number) : '–'}
              detail={
                liveRelease
                  ? t('releaseBy', { name: liveRelease.byName, time: format.dateTime(liveRelease.publishedAt) })
                  : t('noRelease')
              }
              onOpen={() => void navigate({ to: '/releases' })}
            />
            {audience && snapshot && (
              <StatTile
                label={t('queued')}
                figure={format.number(audience.queued)}
                detail={t('queuedOf', { count: format.number(audience.customers), file: snapshot.fileName })}
                onOpen={() => void navigate({ to: '/audience' })}
              />
            )}
          </StatRow>
          <div className={classes.grid}>
            {audience && (
              <div>
                <Panel
                  title={t('funnel')}
                  detail={t('funnelDetail', { count: format.number(audience.customers) })}
                  actions={
                    <Anchor component={Link} to="/audience" size="sm">
                      {t('openAudience')}
                    </Anchor>
                  }
                >
                  <AudienceFunnel audience={audience} />
                </Panel>
                <CallProgress progress={progress} />
              </div>
            )}
            <div>
              <RecentReleases />
              <RecentImports />
            </div>
          </div>
        </>
      )}
    </QueryView>
  )
}
