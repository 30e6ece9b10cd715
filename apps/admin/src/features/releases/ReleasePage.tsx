import { Anchor, Button } from '@mantine/core'
import { PageHeader, ReleaseBadge, useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { PageTabs } from '../../shell/PageTabs.tsx'
import { QueryView } from '../../shell/QueryView.tsx'
import { mayApprove } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { releaseOptions } from '../../shell/use-live-document.ts'
import { Compare } from './Compare.tsx'
import { Differences } from './Differences.tsx'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'
import { RestoreDialog } from './RestoreDialog.tsx'

const route = getRouteApi('/releases/$number')
const TABS = ['changes', 'live', 'document'] as const

/** One release: what it changed, how it differs from the running one, its document; and the way to bring it back. */
export function ReleasePage() {
  const t = useReleasesT('releases')
  const format = useFormat()
  const number = Number(route.useParams().number)
  const { tab, with: other } = route.useSearch()
  const navigate = route.useNavigate()
  const mayRestore = mayApprove(useUser().roles)
  const [restoring, setRestoring] = useState(false)
  const release = useQuery(releaseOptions({ number }))
  const earlier = useQuery(releaseOptions(number > 1 ? { number: number - 1 } : null))
  const live = useQuery(api.campaign.overview.queryOptions()).data?.liveRelease
  const isLive = live?.number === number
  return (
    <QueryView query={release}>
      {(shown) => (
        <>
          <Anchor component={Link} to="/releases" size="sm">
            ← {t('back')}
          </Anchor>
          <PageHeader
            title={
              <>
                {shown.message} <ReleaseBadge number={shown.number} {...(isLive && { state: 'running' })} />
              </>
            }
            description={[
              t('by', { name: shown.publishedBy.name, time: format.dateTime(shown.publishedAt) }),
              shown.restoresNumber !== null && t('restores', { number: String(shown.restoresNumber) }),
              `${t('hash')} ${shown.contentHash.slice(0, 12)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
            actions={
              mayRestore && live && !isLive && <Button onClick={() => setRestoring(true)}>{t('restore')}</Button>
            }
          />
          <PageTabs
            tabs={TABS}
            tab={tab}
            label={(each) => t(each)}
            onTab={(next) => void navigate({ search: { tab: next } })}
          >
            {tab === 'changes' && number === 1 && <p className={classes.soft}>{t('first')}</p>}
            {tab === 'changes' && number > 1 && (
              <QueryView query={earlier}>
                {(before) => (
                  <>
                    <p className={classes.soft}>{t('fromTo', { from: String(before.number), to: String(number) })}</p>
                    <Differences before={before.document} after={shown.document} />
                  </>
                )}
              </QueryView>
            )}
            {tab === 'live' && (
              <Compare
                shown={shown}
                other={other ?? live?.number}
                onChoose={(chosen) => void navigate({ search: { tab: 'live', with: chosen } })}
              />
            )}
            {tab === 'document' && (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
              <pre className={classes.document} tabIndex={0}>
                {JSON.stringify(shown.document, null, 2)}
              </pre>
            )}
          </PageTabs>
          {restoring && <RestoreDialog release={shown} onClose={() => setRestoring(false)} />}
        </>
      )}
    </QueryView>
  )
}
