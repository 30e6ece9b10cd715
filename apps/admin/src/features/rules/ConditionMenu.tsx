import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { removeMember, unwrap, wrap } from './editing/condition-edits.ts'
import { moveBy, type TreePath } from './editing/tree-path.ts'
import { useEditor } from './editor-context.ts'
import { useRulesT } from './messages.ts'

interface ConditionMenuProps {
  path: TreePath
  rootPath: TreePath
  isGroup?: boolean
  /** What only this kind of condition can do. */
  children?: ReactNode
}

/** What can be done with a condition or a group: move, wrap, negate, dissolve, remove. */
export function ConditionMenu({ path, rootPath, isGroup = false, children }: ConditionMenuProps) {
  const t = useRulesT('rules')
  const { edit } = useEditor()
  const isListed = typeof path.at(-1) === 'number'
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('conditionActions')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {isListed && (
          <>
            <Menu.Item onClick={() => edit((ruleSet) => moveBy(ruleSet, path, -1))}>{t('moveUp')}</Menu.Item>
            <Menu.Item onClick={() => edit((ruleSet) => moveBy(ruleSet, path, 1))}>{t('moveDown')}</Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item onClick={() => edit((ruleSet) => wrap(ruleSet, path, 'all'))}>{t('wrapAll')}</Menu.Item>
        <Menu.Item onClick={() => edit((ruleSet) => wrap(ruleSet, path, 'any'))}>{t('wrapAny')}</Menu.Item>
        <Menu.Item onClick={() => edit((ruleSet) => wrap(ruleSet, path, 'not'))}>{t('wrapNot')}</Menu.Item>
        {isGroup && <Menu.Item onClick={() => edit((ruleSet) => unwrap(ruleSet, path))}>{t('unwrap')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => edit((ruleSet) => removeMember(ruleSet, path, rootPath))}>
          {t(isGroup ? 'removeGroup' : 'removeCondition')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
