import { Drawer } from '@mantine/core'
import { Panel, useLocale } from '@careline/ui'
import { formatFactValue } from '@careline/rules'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import classes from './audience.module.css'
import { useAudienceT } from './messages.ts'

/** One customer: what was decided, why in sentences, and the facts (sensitive ones masked by the server). */
export function CustomerDrawer({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const t = useAudienceT('audience')
  const { locale, pick } = useLocale()
  const document = useLiveDocument()
  const query = useQuery(api.audience.customer.queryOptions({ memberId }))
  const write = (value: unknown): string => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return t('nothing')
    if (Array.isArray(value)) return value.map(write).join(', ')
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([key, part]) => `${key}: ${write(part)}`)
        .join(' · ')
    if (typeof value === 'boolean') return formatFactValue(undefined, value, locale)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : t('nothing')
  }
  const setLabel = (output: string) => {
    const id = document?.decisions.outputs.find((candidate) => candidate.id === output)?.ruleSet
    const label = document?.ruleSets.find((set) => set.id === id)?.label
    return label ? pick(label) : output
  }
  return (
    <Drawer opened onClose={onClose} position="right" size={520} title={query.data?.maskedMsisdn ?? t('customer')}>
      <QueryView query={query}>
        {(customer) => (
          <>
            <Panel title={t('why')}>
              {customer.explanation.map((part) => (
                <section key={part.ruleSetId}>
                  <h3 className={classes.set}>{part.label ? pick(part.label) : part.ruleSetId}</h3>
                  <ul className={classes.sentences}>
                    {part.sentences[locale].map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                </section>
              ))}
            </Panel>
            <Panel title={t('decisions')}>
              <dl className={classes.pairs}>
                {Object.entries(customer.decisions).map(([key, value]) => (
                  <div key={key}>
                    <dt>{setLabel(key)}</dt>
                    <dd>{write(value)}</dd>
                  </div>
                ))}
              </dl>
            </Panel>
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
