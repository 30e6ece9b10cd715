import type { ProblemCode } from '../document/problem.ts'
import { type Refusal, refusedRuleSet } from './refusal.ts'

const byPrice = [{ fact: 'item.price', direction: 'desc' }]

/** Rule sets whose answer would depend on chance, or be everyone. */
export const refusedByRuleSet = {
  'duplicate-rule': refusedRuleSet('Traces, reasons, cases and decision columns call a rule by its name.', {
    rules: [{ name: 'arpu' }, { name: 'arpu' }],
  }),
  'equal-priorities': refusedRuleSet(
    'json-rules-engine raises equal priorities in the order its promises come back; `first` would take either.',
    {
      hitPolicy: 'first',
      rules: [
        { name: 'home', priority: 10 },
        { name: 'store', priority: 10 },
      ],
    },
  ),
  'bad-priority': refusedRuleSet(
    'json-rules-engine reads 1.5 and 0 as 1 without a word, so that the order is not the one that is written.',
    {
      rules: [{ name: 'arpu', priority: 1.5 }],
    },
  ),
  'empty-rule-set': refusedRuleSet('`every` of nothing holds: an audience without a rule is everybody.', {
    hitPolicy: 'every',
    rules: [],
  }),
  'unknown-catalogue': refusedRuleSet('There are no items to run over, and no types for `item.*`.', {
    over: { catalogue: 'gadgets', orderBy: byPrice },
    rules: [{ name: 'fits' }],
  }),
  'over-hit-policy': refusedRuleSet(
    'The answer over a catalogue is items: one passes where every rule holds. `first` and `collect` choose among events.',
    { hitPolicy: 'collect', over: { catalogue: 'packages', orderBy: byPrice }, rules: [{ name: 'fits' }] },
  ),
  'over-order': refusedRuleSet('Without an order a limit would cut at whichever items come first that day.', {
    over: { catalogue: 'packages', orderBy: [], limit: 2 },
    rules: [{ name: 'fits' }],
  }),
} satisfies Partial<Record<ProblemCode, Refusal>>
