import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { CallPage } from './features/call/CallPage.tsx'
import { DeskPage } from './features/desk/DeskPage.tsx'
import { FollowUpsPage } from './features/follow-ups/FollowUpsPage.tsx'
import { AgentShell } from './shell/AgentShell.tsx'
import { CrashedPage } from './shell/CrashedPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'

const root = createRootRoute({ component: AgentShell, notFoundComponent: NotFoundPage })
const desk = createRoute({ getParentRoute: () => root, path: '/', component: DeskPage })
const call = createRoute({ getParentRoute: () => root, path: '/call', component: CallPage })
const followUps = createRoute({ getParentRoute: () => root, path: '/follow-ups', component: FollowUpsPage })

export const router = createRouter({
  routeTree: root.addChildren([desk, call, followUps]),
  basepath: '/agent',
  defaultPreload: 'intent',
  defaultErrorComponent: CrashedPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
