import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { openSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useUiT } from '../i18n/ui-messages.ts'
import { KeyHint } from '../pieces/KeyHint.tsx'
import classes from './CommandButton.module.css'

/** Opens the palette; shows its keys where there is room. */
export function CommandButton() {
  const t = useUiT('ui.shell')
  return (
    <UnstyledButton className={classes.button} onClick={openSpotlight}>
      <IconSearch size={16} stroke={1.6} aria-hidden="true" />
      <VisuallyHidden>{t('commands')}</VisuallyHidden>
      <span className={classes.keys}>
        <KeyHint keys={['mod', 'K']} />
      </span>
    </UnstyledButton>
  )
}
