import { type RefObject, useEffect, useRef } from 'react'

interface NextFocus<Item extends HTMLElement> {
  /** The list; what can be focused in it for an item says so by `data-item`, and what is left when none is by `data-rest`. */
  list: RefObject<Item | null>
  /** Called before the item is asked to go. */
  leave: (name: string) => void
}

/**
 * Leads the focus on to the next item once one is gone, as one works a list down by keyboard: without it the focus falls out of the list
 * with the button that was pressed.
 * @param ready whether the items can be focused again
 */
export function useNextFocus<Item extends HTMLElement>(names: readonly string[], ready: boolean): NextFocus<Item> {
  const list = useRef<Item>(null)
  const leaving = useRef<{ name: string; next: string | undefined } | null>(null)
  useEffect(() => {
    const gone = leaving.current
    if (!gone || !ready || names.includes(gone.name)) return
    leaving.current = null
    const { activeElement } = document
    const isElsewhere = activeElement !== document.body && !list.current?.contains(activeElement)
    if (isElsewhere) return
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const next = items.find(({ dataset }) => dataset['item'] === gone.next) ?? items.at(-1)
    ;(next ?? list.current?.querySelector<HTMLElement>('[data-rest]'))?.focus()
  }, [names, ready])
  return {
    list,
    leave(name) {
      const at = names.indexOf(name)
      leaving.current = { name, next: names[at + 1] ?? names[at - 1] }
    },
  }
}
