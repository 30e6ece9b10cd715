import { Kbd } from './Kbd.tsx'
import classes from './Kbd.module.css'

const ON_MAC = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)

const NAMES: Record<string, string> = { mod: ON_MAC ? '⌘' : 'Ctrl', enter: 'Enter', esc: 'Esc', left: '←', right: '→' }

export interface KeyHintProps {
  /** Keys pressed together, e.g. `['mod', 'K']`; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  keys: readonly string[]
  /** What they do. */
  label?: string
}

/** Keys and what they do, for a line of hints. */
export function KeyHint({ keys, label }: KeyHintProps) {
  return (
    <span className={classes.hint}>
      {keys.map((key) => (
        <Kbd key={key}>{NAMES[key] ?? key}</Kbd>
      ))}
      {label !== undefined && <span className={classes.label}>{label}</span>}
    </span>
  )
}
