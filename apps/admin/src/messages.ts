import { defineMessages } from '@careline/ui'
import { shellMessages } from './shell/messages.ts'

/** All texts of the app; each feature keeps its own. */
export const messages = defineMessages({
  vi: { ...shellMessages.vi },
  en: { ...shellMessages.en },
})
