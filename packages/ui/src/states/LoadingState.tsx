import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './states.module.css'

/** Says to screen readers that something is coming, around skeletons that keep its place. */
export function LoadingState({ children, label }: { children: ReactNode; label?: string }) {
  const t = useUiT('ui.states')
  return (
    <div className={classes.loading} role="status" aria-busy="true">
      <VisuallyHidden>{label ?? t('loading')}</VisuallyHidden>
      <div aria-hidden="true">{children}</div>
    </div>
  )
}
