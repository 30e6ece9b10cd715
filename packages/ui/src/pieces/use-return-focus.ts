import { useEffect, useState } from 'react'

/** Who led here: an item of a menu is gone by then, so the button that the menu belongs to. */
function openerOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role=menu]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element
  return opener instanceof HTMLElement ? opener : null
}

/** What led to each that is open now, the newest first. */
let openers: readonly HTMLElement[] = []

/**
 * Gives the focus back to where it was before the component was there. What is simply taken out of the page takes the focus with it, and
 * the next Tab would start from the top. Of dialogs that follow each other the last gives it back to what led to the first.
 */
export function useReturnFocus(): void {
  const [ways] = useState(() => {
    const opener = openerOf(document.activeElement)
    return opener ? [opener, ...openers] : openers
  })
  useEffect(() => {
    openers = ways
    return () => {
      openers = openers.filter((opener) => opener !== ways[0])
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        ways.find((way) => way !== document.body && way.isConnected)?.focus()
      })
    }
  }, [ways])
}
