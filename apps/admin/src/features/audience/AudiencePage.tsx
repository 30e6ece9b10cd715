import { Button } from '@mantine/core'
import { EmptyState, PageHeader, Panel, useFormat } from '@careline/ui'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { AudienceFunnel } from '../../shell/AudienceFunnel.tsx'
import { QueryView } from '../../shell/QueryView.tsx'
import { CustomerDrawer } from './CustomerDrawer.tsx'
import { MemberList } from './MemberList.tsx'
import { useAudienceT } from './messages.ts'

const route = getRouteApi('/audience')

/** Whom the running release calls, whom not and why; each customer opens with their reasons. */
export function AudiencePage() {
  const t = useAudienceT('audience')
  const format = useFormat()
  const { customer } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(api.audience.get.queryOptions())
  return (
    <QueryView query={query}>
      {(audience) =>
        audience === null ? (
          <>
            <PageHeader title={t('title')} />
            <EmptyState
              icon={<IconUsers />}
              title={t('none')}
              description={t('noneHelp')}
              action={
                <Button component={Link} to="/data">
                  {t('toData')}
                </Button>
              }
            />
          </>
        ) : (
          <>
            <PageHeader
              title={t('title')}
              description={t('description', {
                time: format.dateTime(audience.builtAt),
                customers: format.number(audience.customers),
                number: String(audience.releaseNumber),
              })}
            />
            <Panel title={t('funnel')}>
              <AudienceFunnel audience={audience} />
            </Panel>
            <MemberList audience={audience} />
            {customer !== undefined && (
              <CustomerDrawer
                memberId={customer}
                onClose={() => void navigate({ search: (old) => ({ ...old, customer: undefined }) })}
              />
            )}
          </>
        )
      }
    </QueryView>
  )
}
