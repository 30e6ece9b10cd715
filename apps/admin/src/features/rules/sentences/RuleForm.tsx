import type { Rule } from '@careline/rules'
import { useId, type ReactNode } from 'react'
import { ConditionGroup } from '../conditions/ConditionGroup.tsx'
import type { TreePath } from '../editing/tree-path.ts'
import { EventParams } from './EventParams.tsx'
import { useRulesT } from '../messages.ts'
import { RuleWords } from './RuleWords.tsx'
import classes from '../rules.module.css'

/** Everything of a rule as fields: its conditions first, for that is what people come to change. */
export function RuleForm({ rule, path }: { rule: Rule; path: TreePath }) {
  const t = useRulesT('rules')
  const conditions = [...path, 'conditions']
  return (
    <div className={classes.form}>
      <Part title={t('conditions')}>
        <ConditionGroup condition={rule.conditions} path={conditions} rootPath={conditions} />
      </Part>
      {Object.keys(rule.event.params ?? {}).length > 0 && (
        <Part title={t('outcome')}>
          <EventParams rule={rule} path={path} />
        </Part>
      )}
      <Part title={t('words')}>
        <RuleWords rule={rule} path={path} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id} className={classes.partTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}
