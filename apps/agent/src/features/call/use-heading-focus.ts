import { useEffect, useRef, type RefObject } from 'react'

/**
 * Gives the focus to a step's heading where none of its fields has asked for it: what had it went with the step before, and
 * the page would be read and walked from its top.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const held = document.activeElement
    if (held === document.body || held?.tagName === 'MAIN') heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
