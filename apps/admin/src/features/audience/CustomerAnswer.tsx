import { Panel, useLocale } from '@careline/ui'
import type { Campaign } from '@careline/campaign'
import type { Answers } from '../../api.ts'
import { useDecisionWords } from '../../shell/words/use-decision-words.ts'
import classes from './audience.module.css'
import { useAudienceT } from './messages.ts'

interface CustomerAnswerProps {
  customer: Pick<Answers['audience']['customer'], 'decisions' | 'explanation'>
  /** The release that decided: it has the words. */
  campaign: Campaign | undefined
}

/** What was decided for a customer, and why, in sentences. */
export function CustomerAnswer({ customer: { decisions, explanation }, campaign }: CustomerAnswerProps) {
  const t = useAudienceT('audience')
  const { locale, pick } = useLocale()
  const words = useDecisionWords(campaign)
  return (
    <>
      <Panel title={t('why')}>
        {explanation.map((part) => (
          <section key={part.ruleSetId}>
            <h3 className={classes.set}>{part.label ? pick(part.label) : part.ruleSetId}</h3>
            <ul className={classes.sentences}>
              {part.sentences[locale].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </Panel>
      <Panel title={t('decisions')}>
        <dl className={classes.pairs}>
          {Object.entries(decisions)
            .filter(([part]) => part !== 'release')
            .map(([part, value]) => (
              <div key={part}>
                <dt>{words.part(part)}</dt>
                <dd>{words.value(part, value)}</dd>
              </div>
            ))}
        </dl>
      </Panel>
    </>
  )
}
