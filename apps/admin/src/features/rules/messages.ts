import { createUseT, defineMessages } from '@careline/ui'
import { rulesEn } from './messages-en.ts'
import { rulesVi } from './messages-vi.ts'

export const rulesMessages = defineMessages({ vi: { rules: rulesVi }, en: { rules: rulesEn } })

export const useRulesT = createUseT(rulesMessages)
