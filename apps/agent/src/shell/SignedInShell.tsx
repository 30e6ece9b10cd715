import {
  AppShell,
  CommandPalette,
  ModeClock,
  OfflineBanner,
  type PageSession,
  PausedBanner,
  ReleaseBadge,
  RoleNews,
  useLocale,
} from '@careline/ui'
import { IconChecklist, IconHeadset, IconPhoneCall } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { trpc } from '../api.ts'
import { useT } from '../messages.ts'
import { auth } from './auth.ts'
import { CallStrip } from './call/CallStrip.tsx'
import { useCallInHand } from './call/use-call-in-hand.ts'
import classes from './shell.module.css'
import { useLiveEvents } from './use-live-events.ts'

const ICON = { size: 18, stroke: 1.6 }

/** Header and palette around every page of someone who may call. */
export function SignedInShell({ session }: { session: PageSession }) {
  const { user, signOut } = session
  const t = useT('shell')
  const { pick } = useLocale()
  const path = useLocation({ select: (location) => location.pathname })
  const navigate = useNavigate()
  const overview = useQuery(trpc.campaign.overview.queryOptions())
  const day = useQuery(trpc.calls.myDay.queryOptions())
  const call = useCallInHand(user.id)
  useLiveEvents(session, call.current?.release.number ?? null)

  const pages = [
    { id: 'desk', label: t('desk'), to: '/', icon: <IconHeadset {...ICON} /> },
    ...(call.current ? [{ id: 'call', label: t('call'), to: '/call', icon: <IconPhoneCall {...ICON} /> }] : []),
    { id: 'follow-ups', label: t('followUps'), to: '/follow-ups', icon: <IconChecklist {...ICON} /> },
  ] as const
  const data = overview.data
  return (
    <AppShell
      fill={path === '/call'}
      homePath="/"
      activePath={path}
      renderLink={({ to, ...rest }) => <Link to={to} {...rest} />}
      title={
        <nav className={classes.tabs} aria-label={t('goTo')}>
          {pages.map((page) => (
            <Link
              key={page.id}
              to={page.to}
              className={classes.tab}
              aria-label={page.label}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: true }}
            >
              {page.icon}
              <span className={classes.tabName}>{page.label}</span>
            </Link>
          ))}
        </nav>
      }
      status={
        <>
          {day.data && (
            <span className={classes.day}>{t('day', { calls: day.data.calls, completed: day.data.completed })}</span>
          )}
          {data?.liveRelease && <ReleaseBadge number={data.liveRelease.number} />}
          {data && (
            <ModeClock mode={data.mode.mode} campaignNow={data.mode.campaignNow} receivedAt={overview.dataUpdatedAt} />
          )}
        </>
      }
      banner={
        <>
          <OfflineBanner />
          <RoleNews session={session} />
          <PausedBanner pause={data?.pause ?? null} />
          <CallStrip call={call} />
        </>
      }
      user={{ name: user.name, detail: data ? pick(data.label) : user.username }}
      changePassword={auth.changePassword}
      onSignOut={signOut}
    >
      <CommandPalette
        groups={[
          {
            label: t('goTo'),
            actions: pages.map((page) => ({
              id: page.id,
              label: page.label,
              icon: page.icon,
              onRun: () => void navigate({ to: page.to }),
            })),
          },
        ]}
      />
      <Outlet />
    </AppShell>
  )
}
