import { EmptyState } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useDraft } from '../../shell/draft.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useRulesT } from './messages.ts'
import { RuleSetEditor } from './RuleSetEditor.tsx'

const route = getRouteApi('/rules/$ruleSetId')

/** One rule set of the draft. */
export function RuleSetPage() {
  const t = useRulesT('rules')
  const { ruleSetId } = route.useParams()
  return (
    <QueryView query={useDraft()}>
      {(draft) => {
        const ruleSet = draft.document.ruleSets.find((candidate) => candidate.id === ruleSetId)
        if (!ruleSet) return <EmptyState title={t('noSet')} description={t('noSetHelp')} />
        return <RuleSetEditor key={ruleSetId} draft={draft} ruleSet={ruleSet} />
      }}
    </QueryView>
  )
}
