/** Vietnamese comes first; English is complete. */
export type Locale = 'vi' | 'en'

/** A text of the campaign document in both languages. */
export interface LocalizedText {
  vi: string
  en: string
}

const STORAGE_KEY = 'careline-locale'

/** The language that was chosen on this machine, else Vietnamese. Storage may be closed to us (private windows): then `vi`. */
export function readLocale(): Locale {
  try {
    return window.localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

/** Remembers the choice where storage is open to us; where it is not, the choice lasts as long as the page. */
export function rememberLocale(locale: Locale): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, locale)
  } catch {
    // The page works all the same.
  }
}
