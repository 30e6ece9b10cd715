import { Panel, useLocale } from '@careline/ui'
import { formatFactValue, type Outcome, ruleTitle } from '@careline/rules'
import { SentenceList } from '../../shell/words/ChangeList.tsx'
import { useFew } from '../../shell/words/use-few.tsx'
import { useReviewsT } from './messages.ts'
import type { Review } from './review.ts'
import classes from './reviews.module.css'

const FEW = 3
type Region = Review['evidence']['regions'][number]['regions'][number]

/** For whom the changed rules decide otherwise, in sentences, each way with a customer who shows it. */
export function Regions({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const { pick } = useLocale()
  const { regions } = review.evidence
  return (
    <Panel title={t('regions')}>
      {regions.length === 0 && <p className={classes.soft}>{t('noRegions')}</p>}
      {regions.map(({ ruleSetId, complete, sentences, regions: ways }) => {
        const label = review.document.ruleSets.find(({ id }) => id === ruleSetId)?.label
        return (
          <section key={ruleSetId} className={classes.block}>
            <h3 className={classes.area}>{label ? pick(label) : ruleSetId}</h3>
            <SentenceList sentences={sentences.map(pick)} />
            {!complete && <p className={classes.soft}>{t('incomplete')}</p>}
            <Witnesses review={review} ruleSetId={ruleSetId} ways={ways} />
          </section>
        )
      })}
    </Panel>
  )
}

function Witnesses({ review, ruleSetId, ways }: { review: Review; ruleSetId: string; ways: readonly Region[] }) {
  const t = useReviewsT('reviews')
  const { locale, pick } = useLocale()
  const { shown, more } = useFew(ways, FEW)
  const { document, baseDocument } = review
  const [young, old] = [document, baseDocument].map(({ ruleSets }) => ruleSets.find(({ id }) => id === ruleSetId))
  const catalogue = document.catalogues[young?.over?.catalogue ?? '']
  const facts = [...document.facts, ...(catalogue?.facts ?? [])]
  const say = (outcome: Outcome): string => {
    if (outcome.kind === 'holds') return t('holds')
    if (outcome.kind === 'item') {
      const label = catalogue?.items.find(({ id }) => id === outcome.item)?.label
      return typeof label === 'object' ? pick(label) : (label ?? outcome.item)
    }
    const rule = [...(young?.rules ?? []), ...(old?.rules ?? [])].find(({ name }) => name === outcome.rule)
    return ruleTitle(rule ?? { name: outcome.rule }, locale)
  }
  const list = (outcomes: readonly Outcome[]) => {
    if (outcomes.length > 0) return outcomes.map(say).join(', ')
    return young?.hitPolicy === 'every' && !young.over ? t('holdsNot') : t('nothing')
  }
  return (
    <>
      {shown.map((way, index) => (
        <div key={JSON.stringify(way.witness)} className={classes.witness}>
          <div>
            <span className={classes.soft}>{t('witness', { number: String(index + 1) })}: </span>
            <b>{t('gets', { before: list(way.before), after: list(way.after) })}</b>
          </div>
          <div className={classes.facts}>
            {Object.entries(way.witness).map(([id, value]) => {
              const fact = facts.find((candidate) => candidate.id === id)
              return (
                <span key={id}>
                  {fact?.label ? pick(fact.label) : id}: {formatFactValue(fact, value, locale)}
                </span>
              )
            })}
          </div>
        </div>
      ))}
      {more}
    </>
  )
}
