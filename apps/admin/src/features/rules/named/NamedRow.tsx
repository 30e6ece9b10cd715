import { Menu, Select, Text } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { conditionTitle, describeCondition } from '@careline/rules'
import { getRouteApi } from '@tanstack/react-router'
import { ConditionCount } from '../conditions/ConditionCount.tsx'
import { ConditionMenu } from '../conditions/ConditionMenu.tsx'
import { documentOf, itemFactsOf } from '../editing/check-rule-set.ts'
import { spellOut } from '../editing/named-conditions.ts'
import { setAt, type TreePath } from '../editing/tree-path.ts'
import { startFact, startTest } from '../editing/value-input.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import classes from '../conditions/conditions.module.css'

const route = getRouteApi('/rules/$ruleSetId')

interface NamedRowProps {
  name: string
  path: TreePath
  rootPath: TreePath
}

/** A condition that the campaign keeps under a name: what it means, and the way to where it is edited. */
export function NamedRow({ name, path, rootPath }: NamedRowProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const { campaign, ruleSet, conditions, facts, problems, readOnly, within, editTree } = useEditor()
  const navigate = route.useNavigate()
  const meant = conditions[name]
  const problem = problemWithin(problems, path)
  const firstFact = startFact(facts)
  return (
    <div className={classes.row}>
      <Select
        size="xs"
        className={classes.fact}
        aria-label={t('named')}
        allowDeselect={false}
        searchable
        disabled={readOnly}
        error={problem && pick(problem.message)}
        data={Object.keys(conditions)
          .filter((other) => other !== within)
          .map((other) => ({ value: other, label: conditionTitle({ conditions }, other, locale) }))}
        value={name}
        onChange={(next) => next && editTree((root) => setAt(root, path, { condition: next }))}
      />
      <Text size="sm" c="dimmed" className={classes.meaning}>
        {meant &&
          describeCondition(documentOf(campaign, ruleSet), meant, locale, {
            itemFacts: itemFactsOf(campaign, ruleSet),
          })}
      </Text>
      <ConditionCount path={path} />
      {!readOnly && (
        <ConditionMenu path={path} rootPath={rootPath} canBeNamed={false}>
          <Menu.Item onClick={() => void navigate({ search: (old) => ({ ...old, named: name }) })}>
            {t('editNamed')}
          </Menu.Item>
          <Menu.Item onClick={() => editTree((root) => spellOut(root, path, conditions))}>{t('spellOut')}</Menu.Item>
          {firstFact && (
            <Menu.Item onClick={() => editTree((root) => setAt(root, path, startTest(firstFact)))}>
              {t('literal')}
            </Menu.Item>
          )}
        </ConditionMenu>
      )}
    </div>
  )
}
