export function RulesIndex() {
  return null
}
