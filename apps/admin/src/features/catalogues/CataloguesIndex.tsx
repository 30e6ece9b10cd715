import { Navigate } from '@tanstack/react-router'
import { useDraft } from '../../shell/draft.ts'
import { QueryView } from '../../shell/QueryView.tsx'

/** Opens the first catalogue. */
export function CataloguesIndex() {
  return (
    <QueryView query={useDraft()}>
      {({ document }) => {
        const [catalogueId] = Object.keys(document.catalogues)
        if (catalogueId === undefined) return null
        return <Navigate to="/catalogues/$catalogueId" params={{ catalogueId }} replace />
      }}
    </QueryView>
  )
}
