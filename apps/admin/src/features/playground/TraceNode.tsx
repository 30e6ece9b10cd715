import { type Campaign, toldDocumentOf } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import { type ConditionTrace, describeCondition, type Fact, formatFactValue } from '@careline/rules'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'

interface TraceNodeProps {
  trace: ConditionTrace
  document: Campaign
  itemFacts: Fact[]
}

/** One condition: its words, what the customer has, and whether it held, did not, or was not needed. */
export function TraceNode({ trace, document, itemFacts }: TraceNodeProps) {
  const t = usePlaygroundT('playground')
  const { locale } = useLocale()
  const state = !trace.evaluated ? 'unneeded' : trace.held ? 'held' : 'missed'
  const { fact: id, operator, value, seen } = trace
  const fact = [...document.facts, ...itemFacts].find((known) => known.id === id)
  const words = (): string => {
    if (trace.kind === 'named') return `“${trace.name ?? ''}”`
    if (trace.kind !== 'test') return t(trace.kind)
    if (id === undefined || operator === undefined || value === undefined) return ''
    return describeCondition(toldDocumentOf(document), { fact: id, operator, value }, locale, { itemFacts })
  }
  return (
    <li>
      {words()}{' '}
      {trace.kind === 'test' && (
        <span className={classes.soft}>({t('seen', { value: formatFactValue(fact, seen ?? null, locale) })}) </span>
      )}
      <span className={classes.state} data-state={state}>
        {t(state)}
      </span>
      {trace.children && trace.children.length > 0 && (
        <ul>
          {trace.children.map((child, index) => (
            // A trace keeps its order for as long as it is shown.
            <TraceNode key={String(index)} trace={child} document={document} itemFacts={itemFacts} />
          ))}
        </ul>
      )}
    </li>
  )
}
