import { Menu, Select, Text } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { describeCondition } from '@careline/rules'
import { ConditionCount } from './ConditionCount.tsx'
import { ConditionMenu } from './ConditionMenu.tsx'
import { documentOf } from './editing/check-rule-set.ts'
import { setAt, type TreePath } from './editing/tree-path.ts'
import { startFact, startTest } from './editing/value-input.ts'
import { problemWithin, useEditor } from './editor-context.ts'
import { useRulesT } from './messages.ts'
import classes from './rules.module.css'

interface NamedRowProps {
  name: string
  path: TreePath
  rootPath: TreePath
}

/** A condition that the campaign keeps under a name; what it means is said beside it. */
export function NamedRow({ name, path, rootPath }: NamedRowProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const { campaign, ruleSet, facts, problems, readOnly, edit } = useEditor()
  const meant = campaign.conditions[name]
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
        data={Object.keys(campaign.conditions)}
        value={name}
        onChange={(next) => next && edit((set) => setAt(set, path, { condition: next }))}
      />
      <Text size="sm" c="dimmed" className={classes.meaning}>
        {meant && describeCondition(documentOf(campaign, ruleSet), meant, locale)}
      </Text>
      <ConditionCount path={path} />
      {!readOnly && (
        <ConditionMenu path={path} rootPath={rootPath}>
          {firstFact && (
            <Menu.Item onClick={() => edit((set) => setAt(set, path, startTest(firstFact)))}>{t('literal')}</Menu.Item>
          )}
        </ConditionMenu>
      )}
    </div>
  )
}
