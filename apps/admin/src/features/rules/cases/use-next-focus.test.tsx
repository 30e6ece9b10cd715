// @vitest-environment happy-dom
import { press, until } from '@careline/ui/testing'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { drawPage } from '../../../testing/draw-page.tsx'
import { useNextFocus } from './use-next-focus.ts'

/** A list whose pressed item goes after a while in which nothing can be pressed. */
function List() {
  const [names, setNames] = useState(['một', 'hai', 'ba'])
  const [busy, setBusy] = useState(false)
  const { list, leave } = useNextFocus<HTMLDivElement>(names, !busy)
  const remove = (name: string) => {
    leave(name)
    setBusy(true)
    queueMicrotask(() => {
      setNames((old) => old.filter((each) => each !== name))
      setBusy(false)
    })
  }
  return (
    <div ref={list}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          data-item={name}
          disabled={busy}
          onClick={() => remove(name)}
        />
      ))}
      <button type="button" aria-label="còn lại" data-rest />
    </div>
  )
}

it('goes on to the next item, from the last to the one before, and to what is left when there is none', async () => {
  await drawPage({ page: List })
  const focused = () => document.activeElement?.getAttribute('aria-label')
  for (const [name, next] of [
    ['hai', 'ba'],
    ['ba', 'một'],
    ['một', 'còn lại'],
  ] as const) {
    document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.focus()
    await press(name)
    await until(() => expect(focused()).toBe(next))
  }
})
