import { demoAccounts } from '../demo/demo-accounts.ts'

/** The demonstration's accounts as a small table for the terminal. */
export function accountsTable(): string {
  const width = Math.max(...demoAccounts.map(({ username }) => username.length))
  const lines = demoAccounts.map(({ username, role, password }) => `  ${username.padEnd(width)}  ${password}  ${role}`)
  return ['Demonstration accounts (user name, password, role):', ...lines].join('\n')
}
