import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useCallback } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'

export interface Notice {
  message: ReactNode
  title?: string
  /** `done` by default. `failed` stays until closed. */
  tone?: 'done' | 'failed' | 'news'
  /** Takes back what was just done. */
  onUndo?: () => void
  /** Another thing to do from here. */
  action?: { label: string; onRun: () => void }
}

const COLORS = { done: 'jade', failed: 'red', news: 'violet' }

/** A notice at the lower right, by a function that stays the same: `notify({ message: 'Đã lưu', onUndo })`. */
export function useNotify(): (notice: Notice) => void {
  const t = useUiT('ui.actions')
  return useCallback(
    ({ message, title, tone = 'done', onUndo, action }) => {
      const deed = onUndo ? { label: t('undo'), onRun: onUndo } : action
      const id = notifications.show({
        title,
        color: COLORS[tone],
        autoClose: tone === 'failed' ? false : 6000,
        closeButtonProps: { 'aria-label': t('close') },
        message: (
          <>
            {message}
            {deed && (
              <Button
                variant="subtle"
                size="compact-sm"
                ml={8}
                onClick={() => {
                  notifications.hide(id)
                  deed.onRun()
                }}
              >
                {deed.label}
              </Button>
            )}
          </>
        ),
      })
    },
    [t],
  )
}
