/** Texts of one language: nested groups of ICU messages. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** The same keys as `Tree`, with any text. */
export type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> }

/** Both languages of an app; `en` has every key of `vi`. */
export interface Messages<Vi extends MessageTree = MessageTree> {
  readonly vi: Vi
  readonly en: SameKeys<Vi>
}

/**
 * Declares an app's texts. The compiler refuses an `en` that lacks a key of `vi` or has one more.
 * The group `ui` is taken by this package.
 */
export function defineMessages<const Vi extends MessageTree>(messages: {
  vi: Vi
  en: SameKeys<NoInfer<Vi>>
}): Messages<Vi> {
  return messages
}

/** Dotted keys of all texts in a tree, for tests of completeness. */
export function messageKeys(tree: MessageTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : messageKeys(value, `${prefix}${key}.`),
  )
}
