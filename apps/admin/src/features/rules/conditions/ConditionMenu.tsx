import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { removeMember, unwrap, wrap } from '../editing/condition-edits.ts'
import { moveBy, type TreePath } from '../editing/tree-path.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { NameDialog } from '../sentences/NameDialog.tsx'
import classes from './conditions.module.css'
import { useAddAlternative } from './use-add-alternative.ts'

interface ConditionMenuProps {
  path: TreePath
  rootPath: TreePath
  isGroup?: boolean
  /** Whether it can be kept under a name, to be used in other rules too. */
  canBeNamed?: boolean
  /** What only this kind of condition can do. */
  children?: ReactNode
}

/** What can be done with a condition or a group: move, wrap, negate, dissolve, remove. */
export function ConditionMenu({ path, rootPath, isGroup = false, canBeNamed = true, children }: ConditionMenuProps) {
  const t = useRulesT('rules')
  const { editTree, within } = useEditor()
  const [naming, setNaming] = useState(false)
  const addAlternative = useAddAlternative()
  const opener = useRef<HTMLButtonElement>(null)
  const remove = () => {
    const list = opener.current?.closest('[data-members]')
    editTree((root) => removeMember(root, path, rootPath))
    // The menu's button is gone with its condition: on to where the next one is added.
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(':scope > [data-add] button')?.focus())
  }
  const isListed = typeof path.at(-1) === 'number'
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon ref={opener} className={classes.menu} aria-label={t('conditionActions')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {addAlternative && <Menu.Item onClick={() => addAlternative(path)}>{t('addAlternative')}</Menu.Item>}
          {children}
          {isListed && (
            <>
              <Menu.Item onClick={() => editTree((root) => moveBy(root, path, -1))}>{t('moveUp')}</Menu.Item>
              <Menu.Item onClick={() => editTree((root) => moveBy(root, path, 1))}>{t('moveDown')}</Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Item onClick={() => editTree((root) => wrap(root, path, 'all'))}>{t('wrapAll')}</Menu.Item>
          <Menu.Item onClick={() => editTree((root) => wrap(root, path, 'any'))}>{t('wrapAny')}</Menu.Item>
          <Menu.Item onClick={() => editTree((root) => wrap(root, path, 'not'))}>{t('wrapNot')}</Menu.Item>
          {isGroup && <Menu.Item onClick={() => editTree((root) => unwrap(root, path))}>{t('unwrap')}</Menu.Item>}
          {canBeNamed && within === null && <Menu.Item onClick={() => setNaming(true)}>{t('nameIt')}</Menu.Item>}
          <Menu.Divider />
          <Menu.Item color="red" onClick={remove}>
            {t(isGroup ? 'removeGroup' : 'removeCondition')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && <NameDialog path={path} onClose={() => setNaming(false)} />}
    </>
  )
}
