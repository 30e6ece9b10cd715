import { EmptyState } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useDraft } from '../../shell/draft.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { CatalogueEditor } from './CatalogueEditor.tsx'
import { useCataloguesT } from './messages.ts'

const route = getRouteApi('/catalogues/$catalogueId')

/** One catalogue of the draft. */
export function CataloguePage() {
  const t = useCataloguesT('catalogues')
  const { catalogueId } = route.useParams()
  return (
    <QueryView query={useDraft()}>
      {(draft) => {
        const catalogue = draft.document.catalogues[catalogueId]
        if (!catalogue) return <EmptyState title={t('none')} description={t('noneHelp')} />
        return <CatalogueEditor key={catalogueId} catalogueId={catalogueId} catalogue={catalogue} draft={draft} />
      }}
    </QueryView>
  )
}
