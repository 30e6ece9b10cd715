import { Button, Group } from '@mantine/core'
import { EmptyState } from '@careline/ui'
import { IconUsersPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { DemoCustomersButton } from '../../shell/DemoCustomersButton.tsx'
import { QueryView } from '../../shell/QueryView.tsx'
import { useMayManage } from '../../shell/session.ts'
import { useOverviewT } from './messages.ts'

interface NextStepProps {
  snapshot: { id: string } | null
  hasAudience: boolean
}

/** The one thing that is missing before calls can start, and the way to it. */
export function NextStep({ snapshot, hasAudience }: NextStepProps) {
  const t = useOverviewT('overview')
  const mayManage = useMayManage()
  const snapshots = useQuery({ ...api.data.snapshots.queryOptions(), enabled: !hasAudience })
  const isDemo = useQuery(api.session.me.queryOptions()).data?.demo
  if (hasAudience) return null
  // Whether there are customers at all is not known yet.
  if (snapshot === null && !snapshots.data) return <QueryView query={snapshots}>{() => null}</QueryView>
  const hasCustomers = snapshot !== null || (snapshots.data?.length ?? 0) > 0
  return (
    <EmptyState
      icon={<IconUsersPlus />}
      title={t(hasCustomers ? 'noAudience' : 'noCustomers')}
      description={t(hasCustomers ? 'noAudienceHelp' : isDemo ? 'noCustomersDemoHelp' : 'noCustomersHelp')}
      action={
        mayManage &&
        (hasCustomers ? (
          <Button component={Link} to="/data" search={{ tab: 'snapshots' } as never}>
            {t('chooseSnapshot')}
          </Button>
        ) : (
          <Group>
            <Button component={Link} to="/data">
              {t('import')}
            </Button>
            <DemoCustomersButton label={t('demo')} />
          </Group>
        ))
      }
    />
  )
}
