import type { RenderLink } from './navigation.ts'
import classes from './Brand.module.css'

/** The name and its mark: a line that answers. */
export function Brand({ renderLink, homePath }: { renderLink: RenderLink; homePath: string }) {
  return renderLink({
    to: homePath,
    className: classes.brand,
    children: (
      <>
        <BrandMark />
        <span className={classes.name}>Careline</span>
      </>
    ),
  })
}

export function BrandMark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className={classes.mark}>
      <rect width="20" height="20" rx="5" fill="currentColor" />
      <path
        d="M4 11.5h3l1.6-5 2.8 8 1.6-5h3"
        fill="none"
        stroke="var(--careline-paper)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
