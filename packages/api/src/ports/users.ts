export const ROLES = ['administrator', 'manager', 'approver', 'supervisor', 'agent', 'backoffice', 'auditor'] as const
export type Role = (typeof ROLES)[number]

export interface SignedIn {
  id: string
  name: string
  username: string
  role: Role
}
