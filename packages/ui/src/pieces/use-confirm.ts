import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'

export interface ConfirmQuestion {
  /** Asked in full: "Đưa bản 11 trở lại?". */
  question: string
  /** What will follow from it. */
  detail?: ReactNode
  /** The deed itself, not "OK": "Đưa trở lại". */
  confirmLabel?: string | undefined
  /** It destroys or cannot be taken back. */
  danger?: boolean | undefined
  onConfirm: () => void
}

/** Asks in a dialog: `const confirm = useConfirm()`, then `confirm({ question, onConfirm })`. */
export function useConfirm(): (question: ConfirmQuestion) => void {
  const t = useUiT('ui.actions')
  return ({ question, detail, confirmLabel, danger, onConfirm }) => {
    modals.openConfirmModal({
      title: question,
      children: detail,
      labels: { confirm: confirmLabel ?? t('confirm'), cancel: t('cancel') },
      closeButtonProps: { 'aria-label': t('close') },
      ...(danger ? { confirmProps: { color: 'red' } } : {}),
      onConfirm,
    })
  }
}
