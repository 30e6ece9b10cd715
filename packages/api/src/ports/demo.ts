import type { Role } from './users.ts'

/** An account that a demonstration prints for everyone to see. */
export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Role
}

/** Makes the files of a demonstration: the same count and seed give the same bytes. */
export interface DemoCustomers {
  files(input: { count: number; seed: number }): {
    kind: 'customers' | 'list'
    listId: string | null
    fileName: string
    file: () => AsyncIterable<Uint8Array>
  }[]
}
