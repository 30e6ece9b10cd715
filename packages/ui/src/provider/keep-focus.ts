const STOPS = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[tabindex]']
  .map((selector) => `${selector}:not(:disabled, [tabindex='-1'])`)
  .join()

/** Longer than the page takes to draw, shorter than from one key to the next. */
const SETTLED_MS = 60

/** Parts of a page that are told by name: the focus leaves none for another. */
const PARTS = 'main, section, aside, [role=dialog]'

const FLOATING = '[role=dialog], [role=menu], [role=listbox]'

/** Where the focus was: the element, what it stood in, and at each level what stood beside it. */
type Place = readonly { element: Element; next: Element | null; previous: Element | null }[]

function placeOf(target: Element): Place {
  const place = []
  for (let element: Element | null = target; element && element !== document.body; element = element.parentElement)
    place.push({ element, next: element.nextElementSibling, previous: element.previousElementSibling })
  return place
}

const isStop = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(STOPS) && element.checkVisibility()

const stopsIn = (element: Element | null): HTMLElement[] =>
  element?.isConnected ? [element, ...element.querySelectorAll(STOPS)].filter(isStop) : []

/** What stands now where something stood between these two, or after it. */
function stopAfter(previous: Element | null, next: Element | null): HTMLElement | undefined {
  let element = previous?.isConnected ? previous.nextElementSibling : next?.isConnected ? next : null
  for (; element; element = element.nextElementSibling) {
    const [stop] = stopsIn(element)
    if (stop) return stop
  }
  return undefined
}

/** What is nearest to a place whose element went away: what came after it, else before it, else the part of the page that it was in. */
function nearestTo(place: Place): HTMLElement | undefined {
  for (const [level, { element, next, previous }] of place.entries()) {
    if (element.isConnected && level > 0 && element instanceof HTMLElement) {
      const [inside] = element.matches('main') ? [] : stopsIn(element)
      if (inside) return inside
      if (element.matches(PARTS)) {
        element.tabIndex = -1
        return element
      }
    }
    const beside = stopAfter(previous, next) ?? stopsIn(previous).at(-1)
    if (beside) return beside
  }
  return undefined
}

/**
 * Keeps the focus of who works by keyboard. What is taken out of the page, or can do nothing any more, loses it to the
 * page as a whole, and the next Tab would start from the top: it is given back once that can be pressed again, else to
 * what stands nearest.
 * @returns what ends it
 */
export function keepFocus(): () => void {
  let byKey = false
  let last: Place = []
  /** The last place that is in no dialog, for when a dialog is gone. */
  let outside: Place = []
  let asked = 0
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === document.body) return
    last = placeOf(target)
    if (!target.closest(FLOATING)) outside = last
  }
  const look = () => {
    const dialog = last.find(({ element }) => element.matches(FLOATING))?.element
    // Of a dialog that is gone nothing is near: back to what it was opened over.
    const place = dialog && !dialog.isConnected ? outside : last
    const at = place[0]?.element
    if (!byKey || !at || (document.activeElement !== document.body && document.activeElement !== null)) return
    // What is under way comes back: it is waited for.
    if (at.isConnected && at.matches(':disabled[data-loading]')) return
    const to =
      isStop(at) && at.isConnected ? at : (nearestTo(place) ?? nearestTo(outside) ?? document.querySelector('main'))
    if (to instanceof HTMLElement) to.focus()
  }
  // After what gives the focus back by itself, as a closed dialog does, and after the browser has seen what is disabled.
  const ask = () => {
    if (document.activeElement !== document.body && document.activeElement?.matches(':disabled') !== true) return
    clearTimeout(asked)
    asked = window.setTimeout(look, SETTLED_MS)
  }
  const onKey = () => {
    byKey = true
  }
  const onPress = () => {
    byKey = false
  }
  const observer = new MutationObserver(ask)
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('pointerdown', onPress, true)
  return () => {
    observer.disconnect()
    clearTimeout(asked)
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('keydown', onKey, true)
    document.removeEventListener('pointerdown', onPress, true)
  }
}
