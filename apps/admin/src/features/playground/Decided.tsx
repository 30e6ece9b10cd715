import { type Campaign, catalogueOfOutput } from '@careline/campaign'
import { useFormat, useLocale } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'

interface DecidedProps {
  view: Answers['playground']['tryOut']
  document: Campaign
}

/** Whether they are called, what they get by each output, and by when. */
export function Decided({ view: { decisions }, document }: DecidedProps) {
  const t = usePlaygroundT('playground')
  const format = useFormat()
  const { pick } = useLocale()
  const contact = String(decisions['contact'])
  const { ruleSet: contactSet, param: contactParam } = document.decisions.contact
  const blockedBy = document.ruleSets
    .find(({ id }) => id === contactSet)
    ?.rules.find(({ event }) => event.params?.[contactParam] === contact)?.label
  const labelOf = (output: string): string => {
    const id = document.decisions.outputs.find((each) => each.id === output)?.ruleSet
    const label = document.ruleSets.find((set) => set.id === id)?.label
    return label ? pick(label) : output
  }
  const valueOf = (output: string): string => {
    const values = [decisions[output]].flat().filter((value) => typeof value === 'string')
    const { ruleSet, param } = document.decisions.outputs.find((each) => each.id === output) ?? {}
    const rules = document.ruleSets.find((set) => set.id === ruleSet)?.rules ?? []
    const ruleFor = (value: string) => rules.find(({ event }) => event.params?.[param ?? ''] === value)?.label
    const items = document.catalogues[catalogueOfOutput(document, output) ?? '']?.items ?? []
    const named = values.map((value) => {
      const label = ruleFor(value)
      return items.find(({ id }) => id === value)?.label ?? (label ? pick(label) : value)
    })
    return named.join(', ') || t('none')
  }
  const deadlines = Object.entries((decisions['deadlines'] ?? {}) as Record<string, string>)
  return (
    <>
      <p className={classes.verdict} data-held={decisions['eligible'] === true && contact === 'allowed'}>
        {decisions['eligible'] !== true
          ? t('notEligible')
          : contact === 'allowed'
            ? t('eligible')
            : t('blocked', { reason: blockedBy ? pick(blockedBy) : contact })}
      </p>
      <dl className={classes.pairs}>
        {document.decisions.outputs.map(({ id }) => (
          <div key={id}>
            <dt>{labelOf(id)}</dt>
            <dd>{valueOf(id)}</dd>
          </div>
        ))}
        {deadlines.length > 0 && (
          <div>
            <dt>{t('deadlines')}</dt>
            <dd>
              {deadlines.map(([id, date]) => {
                const label = document.policies.deadlines.find((each) => each.id === id)?.label
                return (
                  <div key={id}>
                    {label ? pick(label) : id}: {format.date(date)}
                  </div>
                )
              })}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
