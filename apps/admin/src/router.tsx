import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { AdminShell } from './shell/AdminShell.tsx'
import { LiveUpdates } from './shell/LiveUpdates.tsx'
import { PageCrashed, PageLoading, PageNotFound } from './shell/RouteStates.tsx'
import { SessionGate } from './shell/SessionGate.tsx'
import { accountsSearch } from './features/accounts/search.ts'
import { auditSearch } from './features/audit/search.ts'
import { audienceSearch } from './features/audience/search.ts'
import { dataSearch } from './features/data/search.ts'
import { followUpsSearch } from './features/follow-ups/search.ts'
import { playgroundSearch } from './features/playground/search.ts'
import { releaseSearch } from './features/releases/search.ts'
import { reviewSearch, reviewsSearch } from './features/reviews/search.ts'
import { rulesSearch } from './features/rules/search.ts'
import { scriptSearch } from './features/script/search.ts'
import { templatesSearch } from './features/templates/search.ts'

const root = createRootRoute({
  component: () => (
    <SessionGate>
      <LiveUpdates>
        <AdminShell />
      </LiveUpdates>
    </SessionGate>
  ),
  notFoundComponent: PageNotFound,
})

const page = { getParentRoute: () => root } as const

const overview = createRoute({
  ...page,
  path: '/',
  component: lazyRouteComponent(() => import('./features/overview/OverviewPage.tsx'), 'OverviewPage'),
})
const rules = createRoute({
  ...page,
  path: '/rules',
  component: lazyRouteComponent(() => import('./features/rules/RulesIndex.tsx'), 'RulesIndex'),
})
const ruleSet = createRoute({
  ...page,
  path: '/rules/$ruleSetId',
  validateSearch: rulesSearch,
  component: lazyRouteComponent(() => import('./features/rules/RuleSetPage.tsx'), 'RuleSetPage'),
})
const releases = createRoute({
  ...page,
  path: '/releases',
  component: lazyRouteComponent(() => import('./features/releases/ReleasesPage.tsx'), 'ReleasesPage'),
})
const reviews = createRoute({
  ...page,
  path: '/reviews',
  validateSearch: reviewsSearch,
  component: lazyRouteComponent(() => import('./features/reviews/ReviewsPage.tsx'), 'ReviewsPage'),
})
const review = createRoute({
  ...page,
  path: '/reviews/$reviewId',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./features/reviews/ReviewPage.tsx'), 'ReviewPage'),
})
const release = createRoute({
  ...page,
  path: '/releases/$number',
  validateSearch: releaseSearch,
  component: lazyRouteComponent(() => import('./features/releases/ReleasePage.tsx'), 'ReleasePage'),
})
const audience = createRoute({
  ...page,
  path: '/audience',
  validateSearch: audienceSearch,
  component: lazyRouteComponent(() => import('./features/audience/AudiencePage.tsx'), 'AudiencePage'),
})
const playground = createRoute({
  ...page,
  path: '/playground',
  validateSearch: playgroundSearch,
  component: lazyRouteComponent(() => import('./features/playground/PlaygroundPage.tsx'), 'PlaygroundPage'),
})
const data = createRoute({
  ...page,
  path: '/data',
  validateSearch: dataSearch,
  component: lazyRouteComponent(() => import('./features/data/DataPage.tsx'), 'DataPage'),
})
const catalogues = createRoute({
  ...page,
  path: '/catalogues',
  component: lazyRouteComponent(() => import('./features/catalogues/CataloguesIndex.tsx'), 'CataloguesIndex'),
})
const catalogue = createRoute({
  ...page,
  path: '/catalogues/$catalogueId',
  component: lazyRouteComponent(() => import('./features/catalogues/CataloguePage.tsx'), 'CataloguePage'),
})
const templates = createRoute({
  ...page,
  path: '/templates',
  validateSearch: templatesSearch,
  component: lazyRouteComponent(() => import('./features/templates/TemplatesPage.tsx'), 'TemplatesPage'),
})
const script = createRoute({
  ...page,
  path: '/script',
  validateSearch: scriptSearch,
  component: lazyRouteComponent(() => import('./features/script/ScriptPage.tsx'), 'ScriptPage'),
})
const followUps = createRoute({
  ...page,
  path: '/follow-ups',
  validateSearch: followUpsSearch,
  component: lazyRouteComponent(() => import('./features/follow-ups/FollowUpsPage.tsx'), 'FollowUpsPage'),
})
const messageLog = createRoute({
  ...page,
  path: '/messages',
  component: lazyRouteComponent(() => import('./features/messages/MessagesPage.tsx'), 'MessagesPage'),
})
const accounts = createRoute({
  ...page,
  path: '/accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('./features/accounts/AccountsPage.tsx'), 'AccountsPage'),
})
const audit = createRoute({
  ...page,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./features/audit/AuditPage.tsx'), 'AuditPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    rules,
    ruleSet,
    reviews,
    review,
    releases,
    release,
    audience,
    playground,
    data,
    catalogues,
    catalogue,
    templates,
    script,
    followUps,
    messageLog,
    audit,
    accounts,
  ]),
  basepath: '/admin',
  defaultPreload: 'intent',
  defaultErrorComponent: PageCrashed,
  defaultPendingComponent: PageLoading,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
