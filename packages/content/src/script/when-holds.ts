import type { When } from './when.ts'

/** All of `all`, at least one of `any`, none of `none`; a `when` that is left out always holds. */
export function whenHolds(when: When | undefined, flag: (name: string) => boolean): boolean {
  if (!when) return true
  return (
    (when.all ?? []).every(flag) && (when.any === undefined || when.any.some(flag)) && !(when.none ?? []).some(flag)
  )
}
