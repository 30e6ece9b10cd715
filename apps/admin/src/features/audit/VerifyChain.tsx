import { Alert, Button, Group, Text } from '@mantine/core'
import { useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { useAuditT } from './messages.ts'

/** Reads the whole chain when asked, and says whether it is as it was written, or from where on it is not. */
export function VerifyChain() {
  const t = useAuditT('audit')
  const reasons = useAuditT('audit.reasons')
  const say = useSay()
  const format = useFormat()
  const query = useQuery(api.audit.verify.queryOptions({}, { enabled: false, gcTime: 0 }))
  const verdict = query.data
  return (
    <Group mb="sm" gap="sm" align="center">
      <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
        {t('verify')}
      </Button>
      <div role="status">
        {query.isError && <Alert color="red">{say(query.error)}</Alert>}
        {verdict?.ok === true && (
          <Alert color="green" title={t('whole', { rows: format.number(verdict.rows) })}>
            <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
              {t('wholeHelp', { anchor: `${verdict.head.seq}:${verdict.head.hash}` })}
            </Text>
          </Alert>
        )}
        {verdict?.ok === false && (
          <Alert color="red" title={t('broken', { seq: format.number(verdict.firstBroken.seq) })}>
            {reasons(verdict.firstBroken.reason)}
          </Alert>
        )}
      </div>
    </Group>
  )
}
