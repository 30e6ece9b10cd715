import { Delta, useFormat, useLocale } from '@careline/ui'
import { formatFactValue } from '@careline/rules'
import type { Campaign } from '@careline/campaign'
import type { Answers } from '../../../api.ts'
import { useFew } from '../../../shell/words/use-few.tsx'
import { bandEnd, type Grouping } from './groupings.ts'
import { useNumbersT } from './messages.ts'
import classes from './numbers.module.css'

type BreakdownGroup = NonNullable<Answers['draft']['breakdown']['groups']>[number]

/** The panels of findings and cases stand below: most of them stay in sight. */
const FEW = 6

interface GroupTableProps {
  campaign: Campaign
  groups: BreakdownGroup[]
  grouping: Grouping
}

/** A table whose rows carry their picture: two bars, before and after, and what comes in and goes out. */
export function GroupTable({ campaign, groups, grouping: { fact, bands } }: GroupTableProps) {
  const t = useNumbersT('numbers')
  const format = useFormat()
  const { locale, pick } = useLocale()
  const nameOf = ({ value, known }: BreakdownGroup): string => {
    if (!known) return t('unknown')
    if (bands && typeof value !== 'string' && typeof value !== 'boolean') {
      const end = bandEnd(bands, value)
      const high = end === null ? '' : formatFactValue(fact, end, locale)
      if (value === null) return t('below', { high })
      const low = formatFactValue(fact, value, locale)
      return end === null ? t('from', { low }) : t('band', { low, high })
    }
    const province = fact.id === campaign.places.provinceFact && campaign.provinces.find(({ code }) => code === value)
    return province ? province.name : formatFactValue(fact, value, locale)
  }
  const sizes = groups.map(({ entering, leaving, staying }) => ({
    before: leaving + staying,
    after: entering + staying,
  }))
  const widest = Math.max(1, ...sizes.flatMap(({ before, after }) => [before, after]))
  const rows = groups.map((group, at) => ({ group, ...(sizes[at] ?? { before: 0, after: 0 }) }))
  // Bands keep their order; names stand by how much the edit touches them, then by size.
  const touched = ({ group }: (typeof rows)[number]) => group.entering + group.leaving
  const ordered = bands ? rows : rows.toSorted((a, b) => touched(b) - touched(a) || b.after - a.after)
  const { shown, more } = useFew(ordered, bands ? ordered.length : FEW)
  if (groups.length === 0) return <p className={classes.soft}>{t('nobody')}</p>
  return (
    <>
      <table className={classes.table} aria-label={fact.label ? pick(fact.label) : fact.id}>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ group, before, after }) => (
            <tr key={`${String(group.known)} ${String(group.value)}`}>
              <th scope="row">
                {nameOf(group)}
                <span className={classes.bars} aria-hidden="true">
                  <span className={classes.before} style={{ width: `${(before / widest) * 100}%` }} />
                  <span className={classes.after} style={{ width: `${(after / widest) * 100}%` }} />
                </span>
              </th>
              <td>{format.number(before)}</td>
              <td>{format.number(after)}</td>
              <td>
                {group.entering > 0 && <Delta kind="in" count={group.entering} />}{' '}
                {group.leaving > 0 && <Delta kind="out" count={group.leaving} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  )
}
