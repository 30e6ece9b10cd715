import type { Condition } from '@careline/rules'
import type { TreePath } from '../editing/tree-path.ts'
import { NamedRow } from '../named/NamedRow.tsx'
import { TestRow } from './TestRow.tsx'

interface ConditionRowProps {
  condition: Condition
  path: TreePath
  rootPath: TreePath
}

/** One line of a group: a test, or a condition that has a name. */
export function ConditionRow({ condition, path, rootPath }: ConditionRowProps) {
  if ('condition' in condition) return <NamedRow name={condition.condition} path={path} rootPath={rootPath} />
  if ('fact' in condition) return <TestRow test={condition} path={path} rootPath={rootPath} />
  return null
}
