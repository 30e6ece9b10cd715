import { useComputedColorScheme } from '@mantine/core'
import { json } from '@codemirror/lang-json'
import { MergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import classes from './reviews.module.css'

interface JsonDiffProps {
  before: unknown
  after: unknown
  /** Names of the two sides for those who hear the page. */
  labels: readonly [string, string]
  /** Stands for what is folded away; `$` is how many lines. */
  folded: string
}

/** Two documents as JSON beside each other, what is alike folded away. Loaded when it is first opened. */
export default function JsonDiff({ before, after, labels, folded }: JsonDiffProps) {
  const place = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme('light') === 'dark'
  const [nameBefore, nameAfter] = labels
  useEffect(() => {
    if (!place.current) return
    const side = (value: unknown, label: string) => ({
      doc: JSON.stringify(value, null, 2),
      extensions: [
        json(),
        EditorState.readOnly.of(true),
        EditorState.phrases.of({ '$ unchanged lines': folded }),
        EditorView.lineWrapping,
        EditorView.theme({}, { dark }),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ],
    })
    const view = new MergeView({
      a: side(before, nameBefore),
      b: side(after, nameAfter),
      parent: place.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
      gutter: true,
    })
    return () => view.destroy()
  }, [before, after, nameBefore, nameAfter, folded, dark])
  return <div ref={place} className={classes.json} />
}
