import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useConfirm, type ConfirmQuestion } from './use-confirm.ts'

export interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick'>, ConfirmQuestion {
  children: ReactNode
}

/** A button that asks before it acts. For what can be undone, act at once and offer `undo` instead. */
export function ConfirmButton({
  question,
  detail,
  confirmLabel,
  danger,
  onConfirm,
  children,
  ...button
}: ConfirmButtonProps) {
  const confirm = useConfirm()
  return (
    <Button
      {...button}
      {...(danger ? { color: 'red' } : {})}
      onClick={() => confirm({ question, detail, confirmLabel, danger, onConfirm })}
    >
      {children}
    </Button>
  )
}
