import classes from './Kbd.module.css'

/** One key, as on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={classes.key}>{children}</kbd>
}
