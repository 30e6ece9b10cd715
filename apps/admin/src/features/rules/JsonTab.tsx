import { useComputedColorScheme } from '@mantine/core'
import type { Locale, Problem } from '@careline/rules'
import { json, jsonParseLinter } from '@codemirror/lang-json'
import { type Diagnostic, lintGutter, linter } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import CodeMirror from '@uiw/react-codemirror'
import { useMemo } from 'react'
import { positionOf } from './editing/text-position.ts'
import classes from './rules.module.css'

interface JsonTabProps {
  label: string
  text: string
  readOnly: boolean
  /** What the language refuses, each shown where it stands. */
  problems: readonly Problem[]
  locale: Locale
  onType: (text: string) => void
}

const syntax = linter(jsonParseLinter())

/** The rule set as its JSON, with each problem at its place. Loaded when it is first opened. */
export default function JsonTab({ label, text, readOnly, problems, locale, onType }: JsonTabProps) {
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
      onChange={onType}
    />
  )
}
