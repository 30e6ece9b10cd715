import { createContext, useContext } from 'react'
import type { Locale, LocalizedText } from './locale.ts'

export interface LocaleContextValue {
  locale: Locale
  setLocale: (locale: Locale) => void
}

export const LocaleContext = createContext<LocaleContextValue>({ locale: 'vi', setLocale: () => {} })

/** The language of the page; `pick` chooses a campaign text's side. */
export function useLocale(): LocaleContextValue & { pick: (text: LocalizedText) => string } {
  const value = useContext(LocaleContext)
  return { ...value, pick: (text) => text[value.locale] }
}
