import { Popover } from '@mantine/core'
import { type ReactElement, useEffect } from 'react'
import { CellEditor } from './CellEditor.tsx'
import type { TableRow } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'

interface CellPopoverProps {
  open: boolean
  row: TableRow
  index: number
  column: GridColumn
  onClose: () => void
  children: ReactElement
}

/** The cell in hand opens its controls below itself; all other cells are only text. */
export function CellPopover({ open, row, index, column, onClose, children }: CellPopoverProps) {
  useEffect(() => {
    if (!open) return
    // Lists of choices are drawn outside of the popover, but belong to it.
    const close = (event: MouseEvent) => {
      if (event.target instanceof Element && !event.target.closest('[data-portal]')) onClose()
    }
    document.addEventListener('mousedown', close)
    return () => document.removeEventListener('mousedown', close)
  }, [open, onClose])
  if (!open) return children
  return (
    <Popover
      opened
      trapFocus
      closeOnClickOutside={false}
      position="bottom-start"
      shadow="md"
      onDismiss={onClose}
      onClose={onClose}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        p="xs"
        onKeyDown={(event) => {
          event.stopPropagation()
          // Enter on a button presses it.
          const done = event.key === 'Enter' && !event.defaultPrevented && !(event.target instanceof HTMLButtonElement)
          if (event.key === 'Escape' || done) onClose()
        }}
        onClick={(event) => event.stopPropagation()}
      >
        <CellEditor row={row} index={index} column={column} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  )
}
