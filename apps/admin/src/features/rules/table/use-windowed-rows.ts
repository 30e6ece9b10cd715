import { type RefObject, useEffect, useState } from 'react'

/** Rows that are drawn above and below what is seen, so that scrolling shows no gaps. */
const SPARE = 8

/** Which rows of equal height a scrolling box shows, so that a long table costs what a short one does. */
export function useWindowedRows(box: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [seen, setSeen] = useState({ from: 0, to: 40 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      const from = Math.max(0, Math.floor(element.scrollTop / rowHeight) - SPARE)
      const to = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + SPARE
      setSeen((old) => (old.from === from && old.to === to ? old : { from, to }))
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, rowHeight])
  const to = Math.min(count, seen.to)
  const from = Math.min(seen.from, to)
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight }
}
