import { Pairs, Panel, useLocale } from '@careline/ui'
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

/** What was decided for a customer, and then why, in sentences. */
export function CustomerAnswer({ customer: { decisions, explanation }, campaign }: CustomerAnswerProps) {
  const t = useAudienceT('audience')
  const { locale, pick } = useLocale()
  const words = useDecisionWords(campaign)
  return (
    <>
      <Panel title={t('decisions')}>
        <Pairs
          rows={Object.entries(decisions)
            .filter(([part]) => part !== 'release')
            .map(([part, value]) => [part, words.part(part), words.value(part, value)])}
        />
      </Panel>
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
    </>
  )
}
