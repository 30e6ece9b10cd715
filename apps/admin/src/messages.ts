import { defineMessages } from '@careline/ui'
import { cataloguesMessages } from './features/catalogues/messages.ts'
import { dataMessages } from './features/data/messages.ts'
import { templatesMessages } from './features/templates/messages.ts'
import { followUpsMessages } from './features/follow-ups/messages.ts'
import { messageLogMessages } from './features/messages/messages.ts'
import { accountsMessages } from './features/accounts/messages.ts'
import { auditMessages } from './features/audit/messages.ts'
import { audienceMessages } from './features/audience/messages.ts'
import { releasesMessages } from './features/releases/messages.ts'
import { overviewMessages } from './features/overview/messages.ts'
import { casesMessages } from './features/rules/cases/messages.ts'
import { findingsMessages } from './features/rules/findings/messages.ts'
import { numbersMessages } from './features/rules/numbers/messages.ts'
import { rulesMessages } from './features/rules/messages.ts'
import { scriptMessages } from './features/script/messages.ts'
import { reviewsMessages } from './features/reviews/messages.ts'
import { playgroundMessages } from './features/playground/messages.ts'
import { saveCaseMessages } from './shell/cases/messages.ts'
import { shellMessages } from './shell/messages.ts'
import { wordsMessages } from './shell/words/messages.ts'
import { mergeMessages } from './shell/merge/messages.ts'
import { presenceMessages } from './shell/presence/messages.ts'
import { publishMessages } from './shell/publish/messages.ts'

/** All texts of the app; each feature keeps its own. */
export const messages = defineMessages({
  vi: {
    ...shellMessages.vi,
    ...presenceMessages.vi,
    ...publishMessages.vi,
    ...wordsMessages.vi,
    ...mergeMessages.vi,
    ...reviewsMessages.vi,
    ...saveCaseMessages.vi,
    ...playgroundMessages.vi,
    ...rulesMessages.vi,
    ...findingsMessages.vi,
    ...casesMessages.vi,
    ...numbersMessages.vi,
    ...cataloguesMessages.vi,
    ...dataMessages.vi,
    ...templatesMessages.vi,
    ...audienceMessages.vi,
    ...releasesMessages.vi,
    ...overviewMessages.vi,
    ...scriptMessages.vi,
    ...followUpsMessages.vi,
    ...messageLogMessages.vi,
    ...auditMessages.vi,
    ...accountsMessages.vi,
  },
  en: {
    ...shellMessages.en,
    ...presenceMessages.en,
    ...publishMessages.en,
    ...wordsMessages.en,
    ...mergeMessages.en,
    ...reviewsMessages.en,
    ...saveCaseMessages.en,
    ...playgroundMessages.en,
    ...rulesMessages.en,
    ...findingsMessages.en,
    ...casesMessages.en,
    ...numbersMessages.en,
    ...cataloguesMessages.en,
    ...dataMessages.en,
    ...templatesMessages.en,
    ...audienceMessages.en,
    ...releasesMessages.en,
    ...overviewMessages.en,
    ...scriptMessages.en,
    ...followUpsMessages.en,
    ...messageLogMessages.en,
    ...auditMessages.en,
    ...accountsMessages.en,
  },
})
