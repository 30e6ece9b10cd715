import type { KeyboardEvent } from 'react'

export interface Place {
  row: number
  column: number
}

/** What a key means in the table. */
export type GridDeed =
  | { kind: 'go'; to: Place }
  | { kind: 'move-rule'; by: -1 | 1 }
  | { kind: 'open' }
  | { kind: 'empty' }
  | { kind: 'remove-rule' }
  | { kind: 'duplicate-rule' }

const PAGE = 12

const STEPS: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -PAGE, column: 0 },
  PageDown: { row: PAGE, column: 0 },
}

const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))

/** Reads a key as spreadsheets do; null where it is none of the table's. */
export function gridDeed(
  {
    key,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  at: Place,
  size: { rows: number; columns: number },
): GridDeed | null {
  const mod = ctrlKey || metaKey
  const step = STEPS[key]
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) return { kind: 'move-rule', by: key === 'ArrowUp' ? -1 : 1 }
  if (step && !altKey && !mod)
    return {
      kind: 'go',
      to: { row: within(at.row + step.row, size.rows), column: within(at.column + step.column, size.columns) },
    }
  if (key === 'Home') return { kind: 'go', to: { row: mod ? 0 : at.row, column: 0 } }
  if (key === 'End') return { kind: 'go', to: { row: mod ? size.rows - 1 : at.row, column: size.columns - 1 } }
  if (key === 'Enter' || key === 'F2') return { kind: 'open' }
  if (mod && key === 'd') return { kind: 'duplicate-rule' }
  if (key === 'Delete' || key === 'Backspace') return { kind: shiftKey || mod ? 'remove-rule' : 'empty' }
  return null
}
