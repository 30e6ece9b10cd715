import { useEffect, useRef, type RefObject } from 'react'

/**
 * Gives the focus to a step's heading where none of its fields has asked for it: what had it went with the step before, and
 * the page would be read and walked from its top.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
