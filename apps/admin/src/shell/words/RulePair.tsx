import { Fragment, type ReactNode } from 'react'
import { useWordsT } from './messages.ts'
import type { PartPair } from './rule-parts.ts'
import { diffWords, type Piece } from './word-diff.ts'
import classes from './words.module.css'

interface RulePairProps {
  parts: readonly PartPair[]
  /** Heads the two columns: “Trước” and “Sau”, or two people's names. */
  heads: readonly [string, string]
  /** Stands where a side does not have the rule. */
  absent: string
  /** Neither side comes after the other: what differs is marked the same in both. */
  alike?: boolean
}

/** Two versions of a rule beside each other, with the words that differ marked; one above the other where it is narrow. */
export function RulePair({ parts, heads, absent, alike = false }: RulePairProps) {
  const t = useWordsT('words')
  return (
    <div className={classes.pair}>
      <div className={classes.head}>{heads[0]}</div>
      <div className={classes.head}>{heads[1]}</div>
      {parts.map(({ part, label, was, is }) => {
        const name = label ?? (part === 'sentence' ? null : t(part))
        const pieces = was !== null && is !== null ? diffWords(was, is) : null
        return [
          <Side key={`${label ?? part}-was`} head={heads[0]} part={name}>
            {was === null ? (
              <em>{absent}</em>
            ) : (
              <Marked as={alike ? 'mark' : 'del'} pieces={pieces?.was ?? [{ text: was, same: true }]} />
            )}
          </Side>,
          <Side key={`${label ?? part}-is`} head={heads[1]} part={name}>
            {is === null ? (
              <em>{absent}</em>
            ) : (
              <Marked as={alike ? 'mark' : 'ins'} pieces={pieces?.is ?? [{ text: is, same: true }]} />
            )}
          </Side>,
        ]
      })}
    </div>
  )
}

function Side({ head, part, children }: { head: string; part: string | null; children: ReactNode }) {
  return (
    <div className={classes.cell}>
      <span className={classes.narrowHead}>{head}</span>
      {part !== null && <span className={classes.part}>{part}: </span>}
      {children}
    </div>
  )
}

function Marked({ as: Tag, pieces }: { as: 'del' | 'ins' | 'mark'; pieces: readonly Piece[] }) {
  return pieces.map(({ text, same }, index) => {
    if (same) return text
    const words = text.trimStart()
    return (
      <Fragment key={`${index}-${text}`}>
        {text.slice(0, text.length - words.length)}
        <Tag>{words}</Tag>
      </Fragment>
    )
  })
}
