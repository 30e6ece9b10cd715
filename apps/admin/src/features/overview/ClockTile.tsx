import { StatTile, useCampaignClock, useFormat } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { useOverviewT } from './messages.ts'

type Mode = Answers['campaign']['overview']['mode']

/** The campaign's own time, ticking. */
export function ClockTile({ mode, receivedAt }: { mode: Mode; receivedAt: number }) {
  const t = useOverviewT('overview')
  const format = useFormat()
  const now = useCampaignClock({ campaignNow: mode.campaignNow, receivedAt })
  return <StatTile label={t('clock')} figure={format.time(now)} detail={format.date(now)} />
}
