import { useTranslations, type createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl'
import type { Messages, MessageTree } from './messages.ts'

/** `t('key', { name })`: keys and the names of the values are checked; `t.rich` takes tags. */
export type UseT<Tree extends MessageTree> = <Group extends NamespaceKeys<Tree, NestedKeyOf<Tree>> = never>(
  group?: Group,
) => ReturnType<typeof createTranslator<Tree, Group>>

/**
 * Makes the hook by which one app reads its texts: `export const useT = createUseT(messages)`, then `useT('rules')('title')`.
 * A hook for each app, rather than a global augmentation, lets this package and both apps live in one program.
 */
export function createUseT<Vi extends MessageTree>(_messages: Messages<Vi>): UseT<Vi> {
  return useTranslations as unknown as UseT<Vi>
}
