import type { ScreenOption } from '@careline/campaign'
import { Kbd, useFormat, useLocale } from '@careline/ui'
import { useT } from '../../messages.ts'
import classes from './call.module.css'

interface AnswersProps {
  options: readonly ScreenOption[]
  /** The option whose fields are being filled in. */
  open: string | null
  onChoose: (option: ScreenOption) => void
}

/** Items on offer first, then the other answers, numbered in one row of keys. */
export function Answers({ options, open, onChoose }: AnswersProps) {
  const { pick } = useLocale()
  return (
    <ul className={classes.answers}>
      {options.map((option) => (
        <li key={`${option.kind}-${option.id}`}>
          <button
            type="button"
            className={classes.answer}
            data-key={option.key}
            disabled={option.disabled}
            aria-pressed={option.fields.length > 0 ? open === option.id : undefined}
            onClick={() => onChoose(option)}
          >
            {option.key && <Kbd>{option.key}</Kbd>}
            <span className={classes.answerText}>{pick(option.label)}</span>
            <ItemFigures option={option} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What an item costs, in points or money, and whether it ran out. */
function ItemFigures({ option }: { option: ScreenOption }) {
  const t = useT('call')
  const format = useFormat()
  const points = option.item?.['points']
  const priceVnd = option.item?.['priceVnd']
  const figures = [
    typeof points === 'number' && t('points', { points: format.number(points) }),
    typeof priceVnd === 'number' && format.money(priceVnd),
    option.disabled && t('outOfStock'),
  ].filter(Boolean)
  return figures.length > 0 ? <span className={classes.answerMore}>{figures.join(' · ')}</span> : null
}
