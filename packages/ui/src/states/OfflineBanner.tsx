import { useNetwork } from '@mantine/hooks'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './states.module.css'

/** A line above the page while the machine is offline, or while `offline` says that the server is silent. */
export function OfflineBanner({ offline }: { offline?: boolean }) {
  const t = useUiT('ui.states')
  const { online } = useNetwork()
  if (offline ?? !online) {
    return (
      <div className={classes.offline} role="status">
        <IconPlugConnectedX size={18} stroke={1.6} aria-hidden="true" />
        {t('offline')}
      </div>
    )
  }
  return null
}
