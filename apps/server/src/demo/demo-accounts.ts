import type { DemoAccount } from '@careline/api'

const PASSWORD = 'careline-demo'

/** One account for each role, and three agents, so that two people can watch that they never get the same customer. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'admin', name: 'Nguyễn Minh Anh', role: 'administrator', password: PASSWORD },
  { username: 'manager', name: 'Trần Thu Hà', role: 'manager', password: PASSWORD },
  { username: 'approver', name: 'Lê Quốc Bảo', role: 'approver', password: PASSWORD },
  { username: 'supervisor', name: 'Phạm Ngọc Lan', role: 'supervisor', password: PASSWORD },
  { username: 'agent', name: 'Huỳnh Thị Mai', role: 'agent', password: PASSWORD },
  { username: 'agent2', name: 'Võ Thanh Tùng', role: 'agent', password: PASSWORD },
  { username: 'agent3', name: 'Đặng Hoài Nam', role: 'agent', password: PASSWORD },
  { username: 'backoffice', name: 'Bùi Khánh Vy', role: 'backoffice', password: PASSWORD },
  { username: 'auditor', name: 'Đỗ Gia Hưng', role: 'auditor', password: PASSWORD },
]
