import { Alert, Button, Stack } from '@mantine/core'
import type { Campaign, MergeChoice, MergeConflict } from '@careline/campaign'
import { useState } from 'react'
import { allChosen, ConflictChoices } from './ConflictChoices.tsx'
import { useMergeT } from './messages.ts'

interface MergeNoticeProps {
  conflicts: readonly MergeConflict[]
  campaign: Campaign
  /** Who saved first. */
  name: string | null
  busy?: boolean
  /** What undo does after it, where there is undo. */
  after?: string
  onMerge: (choices: MergeChoice[]) => void
}

/** Someone else changed the very same in between: for each place the two versions stand side by side, and the person chooses. */
export function MergeNotice({ conflicts, campaign, name, busy = false, after, onMerge }: MergeNoticeProps) {
  const t = useMergeT('merge')
  const [choices, setChoices] = useState<MergeChoice[]>([])
  const who = name ?? t('someone')
  return (
    <Alert color="yellow" mb="sm" title={t('title', { name: who })} role="alert">
      <Stack gap="sm">
        {t('help')}
        <ConflictChoices
          conflicts={conflicts}
          campaign={campaign}
          heads={[t('mine'), t('theirs', { name: who })]}
          choices={choices}
          onChange={setChoices}
        />
        <div>
          <Button size="xs" loading={busy} disabled={!allChosen(conflicts, choices)} onClick={() => onMerge(choices)}>
            {t('save')}
          </Button>{' '}
          {after}
        </div>
      </Stack>
    </Alert>
  )
}
