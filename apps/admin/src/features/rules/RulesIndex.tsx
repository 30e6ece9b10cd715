import { Navigate } from '@tanstack/react-router'
import { useDraft } from '../../shell/draft.ts'
import { QueryView } from '../../shell/QueryView.tsx'

/** Opens the set that decides who is called: the one that people come for. */
export function RulesIndex() {
  return (
    <QueryView query={useDraft()}>
      {({ document }) => {
        const ruleSetId = document.decisions.eligibility
        return <Navigate to="/rules/$ruleSetId" params={{ ruleSetId }} replace />
      }}
    </QueryView>
  )
}
