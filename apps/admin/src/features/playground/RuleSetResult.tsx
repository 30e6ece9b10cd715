import type { Campaign } from '@careline/campaign'
import { Panel, useLocale } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'
import { RuleTraces } from './RuleTraces.tsx'

type View = Answers['playground']['tryOut']

interface RuleSetResultProps {
  part: View['explanation'][number]
  flip: View['flips'][number] | undefined
  document: Campaign
}

/** Why one rule set answered as it did, what would flip it, and every condition of it. */
export function RuleSetResult({ part, flip, document }: RuleSetResultProps) {
  const t = usePlaygroundT('playground')
  const { locale, pick } = useLocale()
  const catalogue = document.ruleSets.find(({ id }) => id === part.ruleSetId)?.over?.catalogue
  const items = document.catalogues[catalogue ?? '']?.items ?? []
  const name = pick(part.label)
  return (
    <Panel title={name}>
      <ul className={classes.sentences}>
        {part.sentences[locale].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {flip && (
        <p className={classes.flip}>
          <strong>{t('flip')}:</strong> {flip.possible ? pick(flip.sentence) : t('impossible')}
        </p>
      )}
      <details className={classes.steps}>
        <summary aria-label={t('why', { name })}>{t('steps')}</summary>
        {part.trace.map((each) =>
          'rules' in each ? (
            <details key={each.id} className={classes.item}>
              <summary>
                {items.find(({ id }) => id === each.id)?.label ?? each.id}{' '}
                <span className={classes.state} data-state={each.passes ? 'held' : 'missed'}>
                  {t(each.passes ? 'passes' : 'fails')}
                </span>
              </summary>
              <RuleTraces traces={each.rules} ruleSetId={part.ruleSetId} document={document} />
            </details>
          ) : (
            <RuleTraces key={each.rule} traces={[each]} ruleSetId={part.ruleSetId} document={document} />
          ),
        )}
      </details>
    </Panel>
  )
}
