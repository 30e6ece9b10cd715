import { createUseT, defineMessages } from '@careline/ui'
import { dataEn, importProblemsEn } from './messages-en.ts'
import { dataVi, importProblemsVi } from './messages-vi.ts'

export const dataMessages = defineMessages({
  vi: { data: dataVi, importProblems: importProblemsVi },
  en: { data: dataEn, importProblems: importProblemsEn },
})

export const useDataT = createUseT(dataMessages)
