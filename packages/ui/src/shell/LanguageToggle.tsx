import { ActionIcon, Tooltip } from '@mantine/core'
import { useUiT } from '../i18n/ui-messages.ts'
import { useLocale } from '../i18n/use-locale.ts'

/** Shows the language of the page; pressing it takes the other. */
export function LanguageToggle() {
  const t = useUiT('ui.shell')
  const { locale, setLocale } = useLocale()
  return (
    <Tooltip label={t('switchLanguage')}>
      <ActionIcon
        aria-label={`${locale} · ${t('switchLanguage')}`}
        onClick={() => setLocale(locale === 'vi' ? 'en' : 'vi')}
      >
        <span style={{ fontSize: 13, fontWeight: 600 }}>{locale}</span>
      </ActionIcon>
    </Tooltip>
  )
}
