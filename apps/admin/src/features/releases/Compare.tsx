import { Select } from '@mantine/core'
import { useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { type Release, releaseOptions } from '../../shell/use-live-document.ts'
import { Differences } from './Differences.tsx'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'

interface CompareProps {
  shown: Release
  /** The other release's number; the running one unless chosen. */
  other: number | undefined
  onChoose: (number: number) => void
}

/** What differs between this release and any other, from the other to this one. */
export function Compare({ shown, other, onChoose }: CompareProps) {
  const t = useReleasesT('releases')
  const format = useFormat()
  const list = useQuery(api.releases.list.queryOptions()).data ?? []
  const query = useQuery(releaseOptions(other === undefined ? null : { number: other }))
  return (
    <>
      <Select
        label={t('compareWith')}
        maw={480}
        mb="sm"
        searchable
        allowDeselect={false}
        value={other === undefined ? null : String(other)}
        data={list
          .filter(({ number }) => number !== shown.number)
          .map(({ number, message, publishedAt }) => ({
            value: String(number),
            label: `${number} · ${message} · ${format.date(publishedAt)}`,
          }))}
        onChange={(value) => value !== null && onChoose(Number(value))}
      />
      {other === shown.number && <p className={classes.soft}>{t('isLive')}</p>}
      {other === undefined && <p className={classes.soft}>{t('chooseOther')}</p>}
      {other !== undefined && other !== shown.number && (
        <QueryView query={query}>
          {(from) => (
            <>
              <p className={classes.soft}>{t('fromTo', { from: String(from.number), to: String(shown.number) })}</p>
              <Differences before={from.document} after={shown.document} />
            </>
          )}
        </QueryView>
      )}
    </>
  )
}
