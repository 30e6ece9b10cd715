import { useComputedColorScheme } from '@mantine/core'
import type { Locale, Problem } from '@careline/rules'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import { type Diagnostic, lintGutter, linter } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import CodeMirror from '@uiw/react-codemirror'
import { useMemo, useRef } from 'react'
import { positionOf } from './editing/text-position.ts'
import classes from './rules.module.css'

interface JsonTabProps {
  label: string
  text: string
  readOnly: boolean
  /** What the language refuses, each shown where it stands. */
  problems: readonly Problem[]
  locale: Locale
  /** @param burst counts the pauses: what was typed in one go is one step of undo */
  onType: (text: string, burst: number) => void
}

/** A pause this long ends a step of undo. */
const PAUSE_MS = 900

const syntax = linter(jsonParseLinter())

/** The rule set as its JSON, with each problem at its place. Loaded when it is first opened. */
export default function JsonTab({ label, text, readOnly, problems, locale, onType }: JsonTabProps) {
  const typing = useRef({ at: 0, burst: 0 })
  const scheme = useComputedColorScheme('light')
  const extensions = useMemo(() => {
    const marks = linter((view): Diagnostic[] => {
      const shown = view.state.doc.toString()
      return problems.map((problem) => ({
        ...positionOf(shown, problem.path),
        severity: 'error',
        message: problem.message[locale],
      }))
    })
    return [
      json(),
      syntax,
      marks,
      lintGutter(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ]
  }, [problems, locale, label])
  return (
    <CodeMirror
      className={classes.json}
      value={text}
      theme={scheme}
      readOnly={readOnly}
      height="calc(100dvh - 180px)"
      extensions={extensions}
      // The page has one history, for all of its views.
      basicSetup={{ history: false, historyKeymap: false }}
      onChange={(next) => {
        const at = performance.now()
        if (at - typing.current.at > PAUSE_MS) typing.current.burst += 1
        typing.current.at = at
        onType(next, typing.current.burst)
      }}
    />
  )
}
