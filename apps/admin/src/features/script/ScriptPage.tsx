import { SegmentedControl } from '@mantine/core'
import { PageHeader, Panel, useLocale } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useDraft } from '../../shell/draft.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useScriptT } from './messages.ts'
import classes from './script.module.css'
import { StepView } from './StepView.tsx'

const route = getRouteApi('/script')
const ALL = 'all'

/** The script to read, section by section. */
export function ScriptPage() {
  const t = useScriptT('script')
  const { pick } = useLocale()
  const { section } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <QueryView query={useDraft()}>
        {({ document }) => {
          const { script } = document
          const shown = script.sections.filter((candidate) => section === undefined || candidate.id === section)
          return (
            <>
              <div className={classes.sections}>
                <SegmentedControl
                  size="xs"
                  aria-label={t('sections')}
                  value={section ?? ALL}
                  data={[
                    { value: ALL, label: t('all') },
                    ...script.sections.map(({ id }) => ({ value: id, label: id })),
                  ]}
                  onChange={(value) => void navigate({ search: { section: value === ALL ? undefined : value } })}
                />
              </div>
              {shown.map((part) => (
                <Panel key={part.id} title={pick(part.label)}>
                  <ol className={classes.steps}>
                    {script.steps
                      .filter((step) => step.section === part.id)
                      .map((step) => (
                        <StepView key={step.id} step={step} document={document} />
                      ))}
                  </ol>
                </Panel>
              ))}
            </>
          )
        }}
      </QueryView>
    </>
  )
}
