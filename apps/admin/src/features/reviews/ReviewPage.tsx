import { Anchor, SegmentedControl } from '@mantine/core'
import { PageHeader, Panel, SkeletonPanel, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { api } from '../../api.ts'
import { Columns } from '../../shell/Columns.tsx'
import { QueryView } from '../../shell/QueryView.tsx'
import { ChangeList } from '../../shell/words/ChangeList.tsx'
import { Cases } from './Cases.tsx'
import { CommentList } from './CommentList.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { Findings } from './Findings.tsx'
import { History } from './History.tsx'
import { ImpactPicture } from './ImpactPicture.tsx'
import { useReviewsT } from './messages.ts'
import { Regions } from './Regions.tsx'
import { commentedRule, type Review } from './review.ts'
import classes from './reviews.module.css'
import { useSeen } from './use-seen.ts'
import { RuleChanges } from './RuleChanges.tsx'

const JsonDiff = lazy(() => import('./JsonDiff.tsx'))
const route = getRouteApi('/reviews/$reviewId')

/** One review, read like a pull request: what changes, whom it touches, what was found, what was said, and one decision. */
export function ReviewPage() {
  const { reviewId } = route.useParams()
  const query = useQuery({
    ...api.reviews.get.queryOptions({ reviewId }),
    // The documents travel as plain JSON: they arrive as they were parsed.
    select: (answer) => answer as unknown as Review,
  })
  return <QueryView query={query}>{(review) => <Shown review={review} />}</QueryView>
}

function Shown({ review }: { review: Review }) {
  useSeen(review)
  const t = useReviewsT('reviews')
  const format = useFormat()
  const { view } = route.useSearch()
  const navigate = route.useNavigate()
  const { message, authors, submittedBy, submittedAt, baseRelease, contentHash } = review
  return (
    <Columns
      sideLabel={t('decision')}
      side={
        <>
          <DecisionPanel review={review} />
          <Talk review={review} />
          <History review={review} />
        </>
      }
    >
      <Anchor component={Link} to="/reviews" size="sm">
        ← {t('back')}
      </Anchor>
      <PageHeader
        title={<span className={classes.message}>{message}</span>}
        description={
          <>
            {t('submittedLine', {
              names: authors.map(({ name }) => name).join(', '),
              name: submittedBy.name,
              time: format.dateTime(submittedAt),
              number: String(baseRelease.number),
            })}{' '}
            · <span title={contentHash}>{t('hash', { hash: contentHash.slice(0, 8) })}</span>
          </>
        }
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t('view')}
            value={view}
            data={[
              { value: 'words', label: t('words') },
              { value: 'json', label: t('json') },
            ]}
            onChange={(next) => void navigate({ search: { view: next === 'json' ? 'json' : 'words' } })}
          />
        }
      />
      {view === 'json' ? <AsJson review={review} /> : <InWords review={review} />}
    </Columns>
  )
}

function InWords({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const { evidence, document, baseDocument, baseRelease } = review
  return (
    <>
      <Panel title={t('changes')}>
        {evidence.changes.length === 0 && t('noChanges', { number: String(baseRelease.number) })}
        <ChangeList changes={evidence.changes} documents={[document, baseDocument]} />
      </Panel>
      <ImpactPicture review={review} />
      <RuleChanges review={review} />
      <Regions review={review} />
      <Findings findings={(review.heldEvidence ?? evidence).findings} />
      <Cases review={review} />
    </>
  )
}

function AsJson({ review: { baseDocument, document, baseRelease } }: { review: Review }) {
  const t = useReviewsT('reviews')
  const number = String(baseRelease.number)
  return (
    <Panel title={t('json')}>
      <p className={classes.soft}>{t('jsonHelp', { number })}</p>
      <Suspense fallback={<SkeletonPanel lines={8} />}>
        <JsonDiff
          before={baseDocument}
          after={document}
          labels={[t('before', { number }), t('after')]}
          folded={t('folded')}
        />
      </Suspense>
    </Panel>
  )
}

/** Everything that was said, with the rule that each is about. */
function Talk({ review }: { review: Review }) {
  const { locale } = useLocale()
  const t = useReviewsT('reviews')
  const { comments } = review
  return (
    <Panel title={t('talk')}>
      {comments.length === 0 && <span className={classes.soft}>{t('noTalk')}</span>}
      <CommentList
        comments={comments}
        about={(comment) => comment.rule && t('aboutRule', { rule: commentedRule(review, comment, locale) })}
      />
    </Panel>
  )
}
