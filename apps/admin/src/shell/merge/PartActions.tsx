import { Button } from '@mantine/core'
import type { DraftPart } from './use-draft-part.ts'
import { useMergeT } from './messages.ts'

interface PartActionsProps {
  part: Pick<DraftPart<unknown>, 'changed' | 'saving' | 'reset' | 'store'>
  /** As it stands it can't be saved. */
  wrong?: boolean
  size?: string
}

/** Saves a part of the draft, or lets go what was changed of it. */
export function PartActions({ part, wrong = false, size = 'sm' }: PartActionsProps) {
  const t = useMergeT('part')
  return (
    <>
      <Button size={size} variant="default" disabled={!part.changed} onClick={part.reset}>
        {t('reset')}
      </Button>
      <Button size={size} disabled={!part.changed || wrong} loading={part.saving} onClick={() => part.store()}>
        {t('save')}
      </Button>
    </>
  )
}
