import { Panel, SideDialog } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { FactPairs } from '../../shell/words/FactPairs.tsx'
import { AsOf } from './AsOf.tsx'
import { CustomerAnswer } from './CustomerAnswer.tsx'
import { useAudienceT } from './messages.ts'

/** One customer: what was decided, why in sentences, and the facts (sensitive ones masked by the server). */
export function CustomerDrawer({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const t = useAudienceT('audience')
  const document = useLiveDocument()
  const query = useQuery(api.audience.customer.queryOptions({ memberId }))
  return (
    <SideDialog onClose={onClose} size={520} title={query.data?.maskedMsisdn ?? t('customer')}>
      <QueryView query={query}>
        {(customer) => (
          <>
            <CustomerAnswer customer={customer} campaign={document} />
            <AsOf memberId={memberId} />
            <Panel title={t('facts')}>
              <FactPairs known={document?.facts ?? []} facts={customer.facts} />
            </Panel>
          </>
        )}
      </QueryView>
    </SideDialog>
  )
}
