import { Radio, Stack } from '@mantine/core'
import { type Campaign, chosenSide, chooseSide, type MergeChoice, type MergeConflict } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import { RulePair } from '../words/RulePair.tsx'
import { conflictWords, type ConflictWords } from './conflict-parts.ts'
import { useMergeT } from './messages.ts'

interface ConflictChoicesProps {
  conflicts: readonly MergeConflict[]
  /** Gives the words. */
  campaign: Campaign
  /** Whose the versions are: mine and theirs. */
  heads: readonly [string, string]
  choices: readonly MergeChoice[]
  onChange: (choices: MergeChoice[]) => void
}

const keyOf = ({ path }: { path: string[] }): string => JSON.stringify(path)

/** Whether each of the conflicts has been decided, as it stands now. */
export const allChosen = (conflicts: readonly MergeConflict[], choices: readonly MergeChoice[]): boolean =>
  conflicts.every((conflict) => chosenSide(conflict, choices) !== undefined)

/** What two sides left differently: both versions of each side by side, in words, and the choice between them. */
export function ConflictChoices({ conflicts, campaign, heads, choices, onChange }: ConflictChoicesProps) {
  const t = useMergeT('merge')
  const { locale } = useLocale()
  return conflicts.map((conflict) => {
    const { about, parts } = conflictWords(conflict, campaign, locale)
    const title = titleOf(about, t)
    const others = choices.filter((choice) => keyOf(choice) !== keyOf(conflict))
    return (
      <section key={keyOf(conflict)} aria-label={title}>
        <b>{title}</b>
        <RulePair parts={parts} heads={heads} absent={t('absent')} alike />
        <Radio.Group
          aria-label={t('choose', { what: title })}
          value={chosenSide(conflict, choices) ?? null}
          onChange={(side) => onChange([...others, chooseSide(conflict, side === 'mine' ? 'mine' : 'theirs')])}
        >
          <Stack gap={4} mt={4}>
            <Radio size="xs" value="mine" label={heads[0]} />
            <Radio size="xs" value="theirs" label={heads[1]} />
          </Stack>
        </Radio.Group>
      </section>
    )
  })
}

function titleOf(about: ConflictWords['about'], t: ReturnType<typeof useMergeT<'merge'>>): string {
  switch (about.kind) {
    case 'named':
      return about.name
    case 'order':
      return `${t('order')} · ${about.of}`
    case 'setting':
      return about.of
  }
}
