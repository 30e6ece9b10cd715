import { type ReactNode, useState } from 'react'

interface FoldProps {
  summary: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** Details that are drawn once someone opens them: a long list costs nothing while it is closed. */
export function Fold({ summary, className, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  )
}
