import { TIME_ZONE } from '@careline/campaign'
import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { readLocale, rememberLocale, type Locale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/messages.ts'
import { uiMessages } from '../i18n/ui-messages.ts'
import { LocaleContext } from '../i18n/use-locale.ts'
import { DatesLanguage } from '../moments/DatesLanguage.tsx'
import { keepFocus } from './keep-focus.ts'
import { namedCrosses } from '../theme/component-defaults.ts'
import { carelineCssVariables } from '../theme/css-variables.ts'
import { carelineTheme, type CarelineApp } from '../theme/theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'careline-color-scheme' })

export interface CarelineProviderProps {
  /** Which of the two apps this is: it sets the type size. */
  app: CarelineApp
  /** The app's own texts, from `defineMessages`. */
  messages: Messages
  children: ReactNode
}

/** Theme, language, time zone, notifications and dialogs: the one wrapper around an app. Language and scheme are remembered on the machine. */
export function CarelineProvider({ app, messages, children }: CarelineProviderProps) {
  const [locale, setState] = useState<Locale>(readLocale)
  const setLocale = useCallback((next: Locale) => {
    rememberLocale(next)
    setState(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(keepFocus, [])
  const { actions } = uiMessages[locale].ui
  const theme = useMemo(() => mergeThemeOverrides(carelineTheme(app), namedCrosses(actions)), [app, actions])
  const texts = useMemo(() => ({ ...messages[locale], ...uiMessages[locale] }), [messages, locale])
  const language = useMemo(() => ({ locale, setLocale }), [locale, setLocale])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={carelineCssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <IntlProvider locale={locale} messages={texts} timeZone={TIME_ZONE}>
        <LocaleContext value={language}>
          <DatesLanguage>
            <ModalsProvider>
              <Notifications position="bottom-right" limit={3} autoClose={5000} />
              {children}
            </ModalsProvider>
          </DatesLanguage>
        </LocaleContext>
      </IntlProvider>
    </MantineProvider>
  )
}
