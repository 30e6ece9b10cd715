import { ActionIcon, Tooltip } from '@mantine/core'
import { Panel, useLocale } from '@careline/ui'
import { IconMessagePlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { mayApprove } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { RulePair } from '../../shell/words/RulePair.tsx'
import { useFew } from '../../shell/words/use-few.tsx'
import { CommentBox } from './CommentBox.tsx'
import { CommentList } from './CommentList.tsx'
import { useReviewsT } from './messages.ts'
import type { Review } from './review.ts'
import classes from './reviews.module.css'
import { rulePairs } from './rule-pairs.ts'

const FEW = 20

/** Each changed rule as it was and as it is, with what was said of it. */
export function RuleChanges({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const { locale, pick } = useLocale()
  const maySpeak = mayApprove(useUser().roles)
  const [speaking, setSpeaking] = useState<string | null>(null)
  const { baseDocument, document, baseRelease, comments, id: reviewId } = review
  const pairs = useMemo(() => rulePairs(baseDocument, document, locale), [baseDocument, document, locale])
  const { shown, more } = useFew(pairs, FEW)
  if (pairs.length === 0) return null
  return (
    <Panel title={t('rules')} detail={t('rulesDetail', { count: String(pairs.length) })}>
      {shown.map(({ ruleSetId, rule, title, parts }) => {
        const key = `${ruleSetId}/${rule}`
        const label = document.ruleSets.find(({ id }) => id === ruleSetId)?.label
        const said = comments.filter((comment) => comment.ruleSetId === ruleSetId && comment.rule === rule)
        return (
          <section key={key} className={classes.rule} aria-label={title}>
            <div className={classes.ruleHead}>
              <h3 className={classes.area}>
                {title} <span className={classes.soft}>{label ? pick(label) : ruleSetId}</span>
              </h3>
              {maySpeak && (
                <Tooltip label={t('commentRule')}>
                  <ActionIcon aria-label={`${t('commentRule')}: ${title}`} onClick={() => setSpeaking(key)}>
                    <IconMessagePlus size={18} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              )}
            </div>
            <RulePair
              parts={parts}
              heads={[t('before', { number: String(baseRelease.number) }), t('after')]}
              absent={t('absent')}
            />
            <CommentList comments={said} />
            {speaking === key && (
              <CommentBox
                reviewId={reviewId}
                ruleSetId={ruleSetId}
                rule={rule}
                title={title}
                onClose={() => setSpeaking(null)}
              />
            )}
          </section>
        )
      })}
      {more}
    </Panel>
  )
}
