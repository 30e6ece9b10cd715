import { createUseT, defineMessages } from '@careline/ui'
import { callMessages } from './features/call/messages.ts'
import { deskMessages } from './features/desk/messages.ts'
import { followUpMessages } from './features/follow-ups/messages.ts'
import { shellMessages } from './shell/messages.ts'

/** All texts of this app; each feature brings its own. */
export const messages = defineMessages({
  vi: { shell: shellMessages.vi, desk: deskMessages.vi, call: callMessages.vi, followUps: followUpMessages.vi },
  en: { shell: shellMessages.en, desk: deskMessages.en, call: callMessages.en, followUps: followUpMessages.en },
})

export const useT = createUseT(messages)
