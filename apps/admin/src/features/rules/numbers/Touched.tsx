import { UnstyledButton } from '@mantine/core'
import type { Output } from '@careline/campaign'
import { Delta, useFormat, useLocale } from '@careline/ui'
import { useState } from 'react'
import { useEditor } from '../editor-context.ts'
import type { Impact } from '../use-figures.ts'
import type { SettledEdit } from '../use-settled-edit.ts'
import { CustomersDrawer, type Touched as TouchedNumber } from './CustomersDrawer.tsx'
import { useNumbersT } from './messages.ts'
import classes from './numbers.module.css'

interface TouchedProps {
  impact: Impact
  outputs: readonly Output[]
  edit: SettledEdit
}

/** How many come in, fall out and get something else; each number opens the customers behind it. */
export function Touched({ impact, outputs, edit }: TouchedProps) {
  const t = useNumbersT('numbers')
  const format = useFormat()
  const { pick } = useLocale()
  const { campaign } = useEditor()
  const [open, setOpen] = useState<{ from: TouchedNumber; button: HTMLElement } | null>(null)
  const nameOf = (output: string): string => {
    const ruleSet = outputs.find(({ id }) => id === output)?.ruleSet
    const label = campaign.ruleSets.find(({ id }) => id === ruleSet)?.label
    return label ? pick(label) : output
  }
  const { entering, leaving } = impact
  const rows = [
    {
      kind: 'in' as const,
      count: entering,
      touched: { asked: { kind: 'entering' as const }, words: t('entering', { count: format.number(entering) }) },
    },
    {
      kind: 'out' as const,
      count: leaving,
      touched: { asked: { kind: 'leaving' as const }, words: t('leaving', { count: format.number(leaving) }) },
    },
    ...Object.entries(impact.changed).map(([output, count]) => ({
      kind: 'changed' as const,
      count,
      name: nameOf(output),
      touched: {
        asked: { kind: 'changed' as const, output },
        words: t('changed', { count: format.number(count), output: nameOf(output) }),
      },
    })),
  ].filter(({ kind, count }) => kind !== 'changed' || count > 0)
  const all = rows.filter(({ count }) => count > 0).map(({ touched }) => touched)
  return (
    <>
      {rows.map(({ kind, count, touched, ...row }) =>
        count === 0 ? (
          <div key={touched.words} className={classes.touched}>
            <Delta kind={kind} count={count} withWord />
          </div>
        ) : (
          <UnstyledButton
            key={touched.words}
            className={classes.touched}
            onClick={({ currentTarget }) => setOpen({ from: touched, button: currentTarget })}
          >
            <span>
              <Delta kind={kind} count={count} withWord /> {'name' in row && row.name}
            </span>
            <span className={classes.see}>{t('see')}</span>
          </UnstyledButton>
        ),
      )}
      {open && (
        <CustomersDrawer
          campaign={campaign}
          from={open.from}
          all={all}
          edit={edit}
          onClose={() => {
            open.button.focus()
            setOpen(null)
          }}
        />
      )}
    </>
  )
}
