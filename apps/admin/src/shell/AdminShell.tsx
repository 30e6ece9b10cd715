import { Skeleton } from '@mantine/core'
import {
  AppShell,
  ModeClock,
  OfflineBanner,
  PausedBanner,
  ReleaseBadge,
  type RenderLink,
  RoleNews,
  useLocale,
  useRoleName,
} from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api.ts'
import { useLive } from './live.ts'
import { MoveClock } from './MoveClock.tsx'
import { NewsBanner } from './NewsBanner.tsx'
import { Palette } from './Palette.tsx'
import { hasOnlyDuties } from './roles.ts'
import { auth, useMayManage, usePageSession } from './session.ts'
import { useNavigation } from './use-navigation.tsx'

// The shell marks the open page; the router's own mark would stand on the pages above it too.
const renderLink: RenderLink = ({ to, ...rest }) => <Link to={to} activeOptions={{ exact: true }} {...rest} />

/** Header, navigation and palette around every page. */
export function AdminShell() {
  const session = usePageSession()
  const { user, signOut } = session
  const { pick } = useLocale()
  const roleName = useRoleName()
  const mayManage = useMayManage()
  const onlyDuties = hasOnlyDuties(user.roles)
  const navigation = useNavigation()
  const { connected } = useLive()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const overview = useQuery(api.campaign.overview.queryOptions())
  const [movingClock, setMovingClock] = useState(false)
  const mode = overview.data?.mode
  const moves = mayManage && mode?.mode === 'rehearsal'
  return (
    <AppShell
      title={overview.data ? pick(overview.data.label) : <Skeleton height={14} width={160} />}
      navigation={navigation}
      activePath={path}
      renderLink={renderLink}
      status={
        overview.data &&
        mode && (
          <>
            <ModeClock
              mode={mode.mode}
              campaignNow={mode.campaignNow}
              receivedAt={overview.dataUpdatedAt}
              {...(moves ? { onPress: () => setMovingClock(true) } : {})}
            />
            <ReleaseBadge number={overview.data.liveRelease?.number ?? null} state="running" />
          </>
        )
      }
      banner={
        <>
          {connected ? <OfflineBanner /> : <OfflineBanner offline />}
          {/* The overview says it itself, with the way on. */}
          {path !== '/' && <PausedBanner pause={overview.data?.pause ?? null} />}
          <RoleNews session={session} />
          <NewsBanner />
        </>
      }
      user={{ name: user.name, detail: user.roles.map(roleName).join(', ') }}
      changePassword={auth.changePassword}
      onSignOut={signOut}
    >
      {onlyDuties && path !== '/follow-ups' ? <Navigate to="/follow-ups" replace /> : <Outlet />}
      <Palette navigation={navigation} onMoveClock={moves ? () => setMovingClock(true) : null} />
      {movingClock && mode && <MoveClock campaignNow={mode.campaignNow} onClose={() => setMovingClock(false)} />}
    </AppShell>
  )
}
