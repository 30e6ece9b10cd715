import type { MouseEventHandler, ReactElement, ReactNode } from 'react'

/** A page in the left navigation. */
export interface NavItem {
  label: string
  /** Where it leads, as the app's router knows it. */
  path: string
  icon?: ReactNode
  /** A count or a mark behind the label. */
  badge?: ReactNode
  /** Pages below this one, shown while this one or one of them is open. */
  items?: readonly NavItem[]
}

export interface NavGroup {
  label?: string
  items: readonly NavItem[]
}

export interface ShellLinkProps {
  to: string
  className?: string | undefined
  children: ReactNode
  onClick?: MouseEventHandler
  'aria-current'?: 'page' | undefined
}

/** Draws a link with the app's router, so that this package needs none: `({ to, ...rest }) => <Link to={to} {...rest} />`. */
export type RenderLink = (link: ShellLinkProps) => ReactElement

/** Whether `path` is the page at `activePath`, or a page above it. */
export function isActive(path: string, activePath: string): boolean {
  const bare = (text: string) => text.replace(/\/+$/, '')
  return bare(activePath) === bare(path) || (bare(path) !== '' && activePath.startsWith(`${bare(path)}/`))
}

/** The one path that is most exactly the open page: `/rules/gifts` wins over `/rules`. */
export function activeItemPath(groups: readonly NavGroup[], activePath: string): string | undefined {
  const all = groups.flatMap((group) => group.items).flatMap((item) => [item, ...(item.items ?? [])])
  return all
    .map((item) => item.path)
    .filter((path) => isActive(path, activePath))
    .toSorted((a, b) => b.length - a.length)[0]
}
