import { uiVi } from '../i18n/ui-vi.ts'
import { useUiT } from '../i18n/ui-messages.ts'

type Role = keyof typeof uiVi.roles

const isRole = (role: string): role is Role => Object.hasOwn(uiVi.roles, role)

/** A role in words: `manager` is "Quản lý chiến dịch"; an unknown one stays as it is. */
export function useRoleName(): (role: string) => string {
  const t = useUiT('ui.roles')
  return (role) => (isRole(role) ? t(role) : role)
}
