export function AudiencePage() {
  return null
}
