import { useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { json } from '@codemirror/lang-json'
import { MergeView, unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { jsonChanges } from './json-changes.ts'
import classes from './reviews.module.css'

interface JsonDiffProps {
  before: unknown
  after: unknown
  /** Names of the two sides for those who hear the page. */
  labels: readonly [string, string]
  /** Stands for what is folded away; `$` is how many lines. */
  folded: string
}

const OPTIONS = { collapseUnchanged: { margin: 3, minSize: 6 }, gutter: true, diffConfig: { override: jsonChanges } }

/** Two documents as JSON beside each other, on a narrow page one below the other, what is alike folded away. Loaded when it is first opened. */
export default function JsonDiff({ before, after, labels, folded }: JsonDiffProps) {
  const place = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme('light') === 'dark'
  const narrow = useMediaQuery('(max-width: 700px)') ?? false
  const [nameBefore, nameAfter] = labels
  useEffect(() => {
    const parent = place.current
    if (!parent) return
    const text = (value: unknown) => JSON.stringify(value, null, 2)
    const extensions = (label: string) => [
      json(),
      EditorState.readOnly.of(true),
      EditorState.phrases.of({ '$ unchanged lines': folded }),
      EditorView.lineWrapping,
      EditorView.theme({}, { dark }),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ]
    const view = narrow
      ? new EditorView({
          doc: text(after),
          extensions: [
            extensions(`${nameBefore} → ${nameAfter}`),
            unifiedMergeView({ ...OPTIONS, original: text(before), mergeControls: false }),
          ],
          parent,
        })
      : new MergeView({
          a: { doc: text(before), extensions: extensions(nameBefore) },
          b: { doc: text(after), extensions: extensions(nameAfter) },
          parent,
          ...OPTIONS,
        })
    return () => view.destroy()
  }, [before, after, nameBefore, nameAfter, folded, dark, narrow])
  return <div ref={place} className={classes.json} />
}
