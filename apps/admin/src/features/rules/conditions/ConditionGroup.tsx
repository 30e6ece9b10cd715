import { Button, Group, Select, Text } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react'
import type { Condition } from '@careline/rules'
import { Fragment, useRef } from 'react'
import { ConditionCount } from './ConditionCount.tsx'
import { ConditionMenu } from './ConditionMenu.tsx'
import { ConditionRow } from './ConditionRow.tsx'
import {
  addMember,
  type GroupKind,
  groupKindOf,
  memberPath,
  membersOf,
  setGroupKind,
} from '../editing/condition-edits.ts'
import { isWithin, type TreePath } from '../editing/tree-path.ts'
import { startFact, startTest } from '../editing/value-input.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import classes from './conditions.module.css'
import { useAddAlternative } from './use-add-alternative.ts'

interface ConditionGroupProps {
  condition: Condition
  path: TreePath
  /** The rule's own condition, which can't be removed. */
  rootPath: TreePath
}

const KINDS: readonly GroupKind[] = ['all', 'any', 'not']

/** A group of conditions and how they join; groups within it are drawn the same way, one step in. */
export function ConditionGroup({ condition, path, rootPath }: ConditionGroupProps) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { editTree, facts, readOnly, problems } = useEditor()
  const addAlternative = useAddAlternative()
  const members = useRef<HTMLDivElement>(null)
  const kind = groupKindOf(condition)
  if (kind === null) return <ConditionRow condition={condition} path={path} rootPath={rootPath} />
  const isRoot = path.length === rootPath.length
  const empty = problems.find((problem) => problem.code === 'empty-group' && isWithin(problem.path, path))
  const add = (member: Condition) => {
    editTree((root) => addMember(root, path, member))
    requestAnimationFrame(() => {
      const added = members.current?.querySelector(':scope > [data-add]')?.previousElementSibling
      added?.querySelector('input')?.focus()
    })
  }
  const firstFact = startFact(facts)
  return (
    <div className={classes.group} data-nested={!isRoot} data-kind={kind}>
      <Group gap={6} wrap="nowrap">
        <Text size="sm">{t('groupIntro')}</Text>
        <Select
          size="xs"
          w={120}
          aria-label={t('groupKind')}
          allowDeselect={false}
          disabled={readOnly}
          data={KINDS.map((value) => ({ value, label: t(value) }))}
          value={kind}
          onChange={(value) => {
            const next = KINDS.find((candidate) => candidate === value)
            if (next) editTree((root) => setGroupKind(root, path, next))
          }}
        />
        <Text size="sm" className={classes.joins}>
          {t(kind === 'not' ? 'groupNot' : 'groupAll')}
        </Text>
        {!isRoot && <ConditionCount path={path} />}
        {!readOnly && !isRoot && <ConditionMenu path={path} rootPath={rootPath} isGroup />}
      </Group>
      <div className={classes.members} ref={members} data-members>
        {membersOf(condition).map((member, index) => {
          const at = memberPath(path, kind, index)
          return (
            <Fragment key={at.join('.')}>
              {kind === 'any' && index > 0 && <span className={classes.or}>{t('or')}</span>}
              <ConditionGroup condition={member} path={at} rootPath={rootPath} />
            </Fragment>
          )
        })}
        {empty && membersOf(condition).length === 0 && (
          <Text c="var(--mantine-color-error)">{pick(empty.message)}</Text>
        )}
        {!readOnly && firstFact && (
          <Group gap={4} data-add>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() => add(startTest(firstFact))}
            >
              {t(kind === 'all' ? 'addAnd' : 'addCondition')}
            </Button>
            {addAlternative && membersOf(condition).length > 0 && (kind === 'any' || (isRoot && kind === 'all')) && (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconArrowsSplit2 size={14} />}
                onClick={() => addAlternative(path)}
              >
                {t('addAlternative')}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => add(kind === 'any' ? { all: [startTest(firstFact)] } : { any: [startTest(firstFact)] })}
            >
              {t('addGroup')}
            </Button>
          </Group>
        )}
      </div>
    </div>
  )
}
