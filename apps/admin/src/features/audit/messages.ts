import { createUseT, defineMessages } from '@careline/ui'
import { auditEn } from './messages-en.ts'
import { auditVi } from './messages-vi.ts'

export const auditMessages = defineMessages({ vi: { audit: auditVi }, en: { audit: auditEn } })

export const useAuditT = createUseT(auditMessages)
