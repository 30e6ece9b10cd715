import { DatesProvider } from '@mantine/dates'
import { useLocale } from '@careline/ui'
import 'dayjs/locale/vi'
import type { ReactNode } from 'react'

const MONDAY = 1

/** Calendars in the language of the page, with weeks that begin on Monday. */
export function DatesLanguage({ children }: { children: ReactNode }) {
  const { locale } = useLocale()
  return <DatesProvider settings={{ locale, firstDayOfWeek: MONDAY }}>{children}</DatesProvider>
}
