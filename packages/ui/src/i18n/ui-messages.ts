import { uiEn } from './ui-en.ts'
import { uiVi } from './ui-vi.ts'
import { defineMessages } from './messages.ts'
import { createUseT } from './use-t.ts'

/** This package's own texts, under the group `ui`. */
export const uiMessages = defineMessages({ vi: { ui: uiVi }, en: { ui: uiEn } })

/** Reads this package's texts: `useUiT('ui.shell')('signOut')`. */
export const useUiT = createUseT(uiMessages)
