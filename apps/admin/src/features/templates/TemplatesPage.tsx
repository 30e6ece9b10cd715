import { PageHeader, useLocale } from '@careline/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDraft } from '../../shell/draft.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useTemplatesT } from './messages.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import classes from './templates.module.css'

const route = getRouteApi('/templates')

/** The message templates: a list, and the open one with its words. */
export function TemplatesPage() {
  const t = useTemplatesT('templates')
  const { pick } = useLocale()
  const { template: openId } = route.useSearch()
  return (
    <>
      <PageHeader title={t('title')} description={t('description', { example: '{{ … }}' })} />
      <QueryView query={useDraft()}>
        {(draft) => {
          const { templates } = draft.document
          const open = templates.find((template) => template.id === openId) ?? templates[0]
          return (
            <div className={classes.page}>
              <nav aria-label={t('list')}>
                <ul className={classes.list}>
                  {templates.map((template) => (
                    <li key={template.id}>
                      <Link
                        to="/templates"
                        search={{ template: template.id }}
                        className={classes.entry}
                        aria-current={template.id === open?.id ? 'page' : undefined}
                      >
                        {pick(template.label)}
                        <span className={classes.soft}>
                          {template.channels.map((channel) => t(`channel-${channel}`)).join(', ')}
                          {template.advertising && ` · ${t('advertising')}`}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
              {open && <TemplateEditor key={open.id} template={open} draft={draft} />}
            </div>
          )
        }}
      </QueryView>
    </>
  )
}
