import { useEffect, useEffectEvent } from 'react'

export interface CallKeys {
  /** The answer at this key, 1 to 9. */
  onAnswer: (key: number) => void
  onContinue: () => void
  onBack: () => void
  onNote: () => void
  onEnd: () => void
  onHelp: () => void
  /** False while a dialog is open. */
  enabled: boolean
}

/** Writing in a field must never answer the script. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, [role="option"], [role="menuitem"]') !== null

/** One key, one step: the keyboard of a call. */
export function useCallKeys(keys: CallKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!keys.enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      return
    if (isTyping(event.target)) return
    const run = actionOf(event, keys)
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function actionOf(event: KeyboardEvent, keys: CallKeys): (() => void) | null {
  if (/^[1-9]$/.test(event.key)) return () => keys.onAnswer(Number(event.key))
  switch (event.key) {
    case 'Enter':
      return isPressable(event.target) ? null : keys.onContinue
    case 'ArrowLeft':
    case 'Backspace':
      return keys.onBack
    case 'n':
      return keys.onNote
    case 'e':
      return keys.onEnd
    case '?':
      return keys.onHelp
    default:
      return null
  }
}
