import { DatesProvider } from '@mantine/dates'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import type { ReactNode } from 'react'
import { useLocale } from '../i18n/use-locale.ts'

const MONDAY = 1

// Without it a typed 01/11/2026 is taken for January 11, as Americans write it.
dayjs.extend(customParseFormat)

/** Calendars in the language of the page, with weeks that begin on Monday. */
export function DatesLanguage({ children }: { children: ReactNode }) {
  const { locale } = useLocale()
  return <DatesProvider settings={{ locale, firstDayOfWeek: MONDAY }}>{children}</DatesProvider>
}
