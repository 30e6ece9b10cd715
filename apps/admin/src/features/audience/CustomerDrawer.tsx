import { Drawer } from '@mantine/core'
import { Panel, useLocale } from '@careline/ui'
import { formatFactValue } from '@careline/rules'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import classes from './audience.module.css'
import { AsOf } from './AsOf.tsx'
import { CustomerAnswer } from './CustomerAnswer.tsx'
import { useAudienceT } from './messages.ts'

/** One customer: what was decided, why in sentences, and the facts (sensitive ones masked by the server). */
export function CustomerDrawer({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const t = useAudienceT('audience')
  const { locale, pick } = useLocale()
  const document = useLiveDocument()
  const query = useQuery(api.audience.customer.queryOptions({ memberId }))
  return (
    <Drawer opened onClose={onClose} position="right" size={520} title={query.data?.maskedMsisdn ?? t('customer')}>
      <QueryView query={query}>
        {(customer) => (
          <>
            <CustomerAnswer customer={customer} campaign={document} />
            <AsOf memberId={memberId} />
            <Panel title={t('facts')}>
              <dl className={classes.pairs}>
                {Object.entries(customer.facts).map(([id, value]) => {
                  const fact = document?.facts.find((candidate) => candidate.id === id)
                  return (
                    <div key={id}>
                      <dt>{fact?.label ? pick(fact.label) : id}</dt>
                      <dd>{formatFactValue(fact, value, locale)}</dd>
                    </div>
                  )
                })}
              </dl>
            </Panel>
          </>
        )}
      </QueryView>
    </Drawer>
  )
}
