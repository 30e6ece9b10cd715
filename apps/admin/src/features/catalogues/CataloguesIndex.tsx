export function CataloguesIndex() {
  return null
}
