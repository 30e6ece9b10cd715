import { Fragment } from 'react'
import { activeItemPath, type NavGroup, type NavItem, type RenderLink } from './navigation.ts'
import classes from './NavTree.module.css'

export interface NavTreeProps {
  groups: readonly NavGroup[]
  activePath: string
  renderLink: RenderLink
  /** Called when a page is chosen: the drawer closes. */
  onChoose?: () => void
}

/** The pages of an app in groups; the open one is marked and its sub-pages are shown. */
export function NavTree({ groups, activePath, renderLink, onChoose }: NavTreeProps) {
  const active = activeItemPath(groups, activePath)
  const link = (item: NavItem, nested: boolean) =>
    renderLink({
      to: item.path,
      className: nested ? `${classes.link} ${classes.nested}` : classes.link,
      'aria-current': item.path === active ? 'page' : undefined,
      ...(onChoose ? { onClick: onChoose } : {}),
      children: (
        <>
          {item.icon !== undefined && <span className={classes.icon}>{item.icon}</span>}
          <span className={classes.label}>{item.label}</span>
          {item.badge !== undefined && <span className={classes.badge}>{item.badge}</span>}
        </>
      ),
    })
  return groups.map((group, index) => (
    <div key={group.label ?? index} className={classes.group}>
      {group.label !== undefined && <div className={classes.heading}>{group.label}</div>}
      <ul className={classes.list}>
        {group.items.map((item) => (
          <Fragment key={item.path}>
            <li>{link(item, false)}</li>
            {(item.path === active || item.items?.some((child) => child.path === active)) &&
              item.items?.map((child) => <li key={child.path}>{link(child, true)}</li>)}
          </Fragment>
        ))}
      </ul>
    </div>
  ))
}
