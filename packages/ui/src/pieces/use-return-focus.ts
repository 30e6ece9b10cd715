import { useEffect, useState } from 'react'

/** Who led here: an item of a menu is gone by then, so the button that the menu belongs to. */
function openerOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role=menu]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element
  return opener instanceof HTMLElement ? opener : null
}

/**
 * Gives the focus back to where it was before the component was there. What is simply taken out of the page takes the focus with it, and
 * the next Tab would start from the top.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => openerOf(document.activeElement))
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener?.isConnected) opener.focus()
      })
    },
    [opener],
  )
}
