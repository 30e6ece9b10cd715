import { Alert, Text } from '@mantine/core'
import { type DataColumn, DataTable, PageHeader, SkeletonRows, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { type Answers, api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { CHANNEL_NAMES } from '../../shell/words/channel-names.ts'
import { useMessageLogT } from './messages.ts'
import { MessageState } from './MessageState.tsx'

type Row = Answers['messages']['list'][number]

/** Texts to customers, newest first. */
export function MessagesPage() {
  const t = useMessageLogT('messageLog')
  const { pick } = useLocale()
  const format = useFormat()
  const document = useLiveDocument()
  const query = useQuery(api.messages.list.queryOptions({ limit: 200 }))
  const sending = useQuery(api.messages.sending.queryOptions()).data
  const heldUntil = sending && !sending.advertisingSms.open ? sending.advertisingSms.from : null
  const templateName = (id: string) => {
    const template = document?.templates.find((candidate) => candidate.id === id)
    return template ? pick(template.label) : id
  }
  const columns: DataColumn<Row>[] = [
    {
      id: 'at',
      header: t('at'),
      whole: true,
      narrow: 'bare',
      cell: (row) => format.dateTime(row.createdAt),
      sortBy: (row) => row.createdAt,
    },
    { id: 'template', header: t('template'), narrow: 'title', cell: (row) => templateName(row.template) },
    { id: 'customer', header: t('customer'), whole: true, cell: (row) => row.maskedMsisdn },
    { id: 'channel', header: t('channel'), cell: (row) => CHANNEL_NAMES[row.channel] },
    {
      id: 'text',
      header: t('text'),
      narrow: 'line',
      cell: (row) =>
        row.text === null ? (
          <Text size="sm" c="dimmed">
            {t('textHidden')}
          </Text>
        ) : (
          <Text size="sm" lineClamp={2} maw={480} title={row.text}>
            {row.text}
          </Text>
        ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <MessageState row={row} heldUntil={heldUntil} />,
      sortBy: (row) => row.state,
    },
  ]
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {sending?.channels.length === 0 && (
        <Alert color="yellow" mb="md">
          {t('noChannel')}
        </Alert>
      )}
      <QueryView query={query} skeleton={<SkeletonRows columns={5} />}>
        {(rows) => (
          <DataTable label={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} empty={t('empty')} />
        )}
      </QueryView>
    </>
  )
}
