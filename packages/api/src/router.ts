import { change as changeAccount } from './accounts/change.ts'
import { list as listAccounts } from './accounts/list.ts'
import { make as makeAccount } from './accounts/make.ts'
import { resetPassword } from './accounts/reset-password.ts'
import { asOf } from './audience/as-of.ts'
import { customer } from './audience/customer.ts'
import { get as getAudience } from './audience/get.ts'
import { members } from './audience/members.ts'
import { customerKey } from './audit/customer-key.ts'
import { facets } from './audit/facets.ts'
import { list as listAudit } from './audit/list.ts'
import { verify } from './audit/verify.ts'
import { append } from './calls/append.ts'
import { close } from './calls/close.ts'
import { current } from './calls/current.ts'
import { heartbeat } from './calls/heartbeat.ts'
import { myDay } from './calls/my-day.ts'
import { next } from './calls/next.ts'
import { previewWrapUp } from './calls/preview-wrap-up.ts'
import { moveClock } from './campaign/move-clock.ts'
import { overview } from './campaign/overview.ts'
import { pause } from './campaign/pause.ts'
import { resume } from './campaign/resume.ts'
import { beginImport } from './data/begin-import.ts'
import { cancelImport } from './data/cancel-import.ts'
import { endUnsent } from './data/end-unsent.ts'
import { demoCustomers } from './data/demo-customers.ts'
import { importById } from './data/import.ts'
import { imports } from './data/imports.ts'
import { lists } from './data/lists.ts'
import { rejections } from './data/rejections.ts'
import { snapshots } from './data/snapshots.ts'
import { useSnapshot } from './data/use-snapshot.ts'
import { acceptCases } from './draft/accept-cases.ts'
import { breakdown } from './draft/breakdown.ts'
import { cases } from './draft/cases.ts'
import { checkRuleSet } from './draft/check-rule-set.ts'
import { counts } from './draft/counts.ts'
import { customers } from './draft/customers.ts'
import { discard } from './draft/discard.ts'
import { findings } from './draft/findings.ts'
import { get as getDraft } from './draft/get.ts'
import { impact } from './draft/impact.ts'
import { rebase } from './draft/rebase.ts'
import { removeCase } from './draft/remove-case.ts'
import { saveCase } from './draft/save-case.ts'
import { saveCatalogue } from './draft/save-catalogue.ts'
import { saveRuleSet } from './draft/save-rule-set.ts'
import { saveTemplate } from './draft/save-template.ts'
import { complete } from './follow-ups/complete.ts'
import { list as listFollowUps } from './follow-ups/list.ts'
import { events } from './live/events.ts'
import { list as listMessages } from './messages/list.ts'
import { sending } from './messages/sending.ts'
import { tryOut } from './playground/try-out.ts'
import { at } from './presence/at.ts'
import { changes as releaseChanges } from './releases/changes.ts'
import { get as getRelease } from './releases/get.ts'
import { list as listReleases } from './releases/list.ts'
import { restore } from './releases/restore.ts'
import { counts as reviewCounts } from './reviews/counts.ts'
import { comment, decide } from './reviews/decide.ts'
import { get as getReview } from './reviews/get.ts'
import { list as listReviews } from './reviews/list.ts'
import { publish } from './reviews/publish.ts'
import { schedule, unschedule } from './reviews/schedule.ts'
import { seen } from './reviews/seen.ts'
import { submit } from './reviews/submit.ts'
import { withdraw } from './reviews/withdraw.ts'
import { demoAccounts } from './session/demo-accounts.ts'
import { me } from './session/me.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  session: router({ me, demoAccounts }),
  campaign: router({ overview, moveClock, pause, resume }),
  releases: router({ list: listReleases, get: getRelease, changes: releaseChanges, restore }),
  reviews: router({
    list: listReviews,
    get: getReview,
    counts: reviewCounts,
    submit,
    withdraw,
    decide,
    comment,
    publish,
    schedule,
    unschedule,
    seen,
  }),
  draft: router({
    get: getDraft,
    saveRuleSet,
    saveCatalogue,
    saveTemplate,
    checkRuleSet,
    impact,
    counts,
    breakdown,
    customers,
    findings,
    cases,
    saveCase,
    removeCase,
    acceptCases,
    discard,
    rebase,
  }),
  data: router({
    imports,
    import: importById,
    beginImport,
    cancelImport,
    endUnsent,
    rejections,
    snapshots,
    lists,
    useSnapshot,
    demoCustomers,
  }),
  audience: router({ get: getAudience, members, customer, asOf }),
  playground: router({ tryOut }),
  calls: router({ next, current, append, heartbeat, close, myDay, previewWrapUp }),
  followUps: router({ list: listFollowUps, complete }),
  messages: router({ list: listMessages, sending }),
  accounts: router({ list: listAccounts, make: makeAccount, change: changeAccount, resetPassword }),
  audit: router({ list: listAudit, facets, verify, customerKey }),
  live: router({ events }),
  presence: router({ at }),
})

/** What the web apps see of the API, as types alone. */
export type AppRouter = typeof appRouter
