import { VisuallyHidden } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { formatNumber } from '../format/format.ts'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './Delta.module.css'

export interface DeltaProps {
  /** How many come in, go out, or stay with another result. */
  kind: 'in' | 'out' | 'changed'
  count: number
  /** Adds the word: "+ 376 vào". */
  withWord?: boolean
}

const SIGNS = { in: '+', out: '−' }

/** `+ 376 vào`, `− 12 ra`, `⇄ 118 đổi`: a sign and a colour, and a word for those who hear the page. */
export function Delta({ kind, count, withWord = false }: DeltaProps) {
  const t = useUiT('ui.delta')
  const figure = formatNumber(count)
  const words = t(kind, { count: figure })
  return (
    <span className={classes.delta} data-kind={count === 0 ? 'none' : kind}>
      <span aria-hidden="true" className={classes.sign}>
        {kind === 'changed' ? <IconArrowsLeftRight size={14} stroke={2} /> : SIGNS[kind]}
      </span>
      {withWord ? (
        words
      ) : (
        <>
          <span aria-hidden="true">{figure}</span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      )}
    </span>
  )
}
