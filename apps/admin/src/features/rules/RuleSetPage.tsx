export function RuleSetPage() {
  return null
}
