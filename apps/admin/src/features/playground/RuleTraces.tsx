import type { Campaign } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import type { RuleTrace } from '@careline/rules'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'
import { TraceNode } from './TraceNode.tsx'

interface RuleTracesProps {
  traces: RuleTrace[]
  ruleSetId: string
  document: Campaign
}

/** Rules with whether they held, and below each its conditions as a tree. */
export function RuleTraces({ traces, ruleSetId, document }: RuleTracesProps) {
  const t = usePlaygroundT('playground')
  const { pick } = useLocale()
  const set = document.ruleSets.find(({ id }) => id === ruleSetId)
  const itemFacts = document.catalogues[set?.over?.catalogue ?? '']?.facts ?? []
  return (
    <ul className={classes.tree}>
      {traces.map(({ rule, held, condition }) => {
        const label = set?.rules.find(({ name }) => name === rule)?.label
        return (
          <li key={rule}>
            <strong>{label ? pick(label) : rule}</strong>{' '}
            <span className={classes.state} data-state={held ? 'held' : 'missed'}>
              {t(held ? 'held' : 'missed')}
            </span>
            <ul>
              <TraceNode trace={condition} document={document} itemFacts={itemFacts} />
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
