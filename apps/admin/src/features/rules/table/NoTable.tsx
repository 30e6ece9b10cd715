import { Alert, Button, List } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { ruleTitle } from '@careline/rules'
import { getRouteApi } from '@tanstack/react-router'
import { useRulesT } from '../messages.ts'
import type { NoRow } from './decision-table.ts'

const route = getRouteApi('/rules/$ruleSetId')
const WHY = { any: 'whyAny', not: 'whyNot', nested: 'whyNested' } as const
const SHOWN = 8

/** Which rules a table can't show, why, and the way to the view that can. */
export function NoTable({ noRows }: { noRows: readonly NoRow[] }) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const navigate = route.useNavigate()
  const show = (rule: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, tab: 'sentences', rule: rule ?? old.rule }) })
  return (
    <Alert color="gray" title={t('noTable')}>
      {t('noTableHelp')}
      <List mt="xs" size="sm">
        {noRows.slice(0, SHOWN).map(({ rule, why }) => (
          <List.Item key={rule.name}>
            <Button size="compact-xs" variant="subtle" onClick={() => show(rule.name)}>
              {ruleTitle(rule, locale)}
            </Button>{' '}
            {t(WHY[why])}
          </List.Item>
        ))}
      </List>
      {noRows.length > SHOWN && <p>{t('andMore', { count: String(noRows.length - SHOWN) })}</p>}
      <Button mt="sm" size="xs" variant="light" onClick={() => show(undefined)}>
        {t('toSentences')}
      </Button>
    </Alert>
  )
}
