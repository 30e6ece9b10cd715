import type { KeyboardEvent } from 'react'

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrows, Home and End walk the buttons and links of a list; each of them has it as `onKeyDown`. */
export function walkList(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return
  const list = event.currentTarget.closest('ul, ol')
  const stops = [...(list?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])]
  const at = stops.indexOf(event.currentTarget)
  if (at === -1) return
  event.preventDefault()
  stops[step(at, stops.length - 1)]?.focus()
}
