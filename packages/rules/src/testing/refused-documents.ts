import type { ProblemCode } from '../document/problem.ts'
import { type Refusal, refusedConditions, refusedDocument, refusedRuleSet } from './refusal.ts'

const ruleSet = { id: 'eligibility', hitPolicy: 'first', rules: [] }

/** Documents that no reader can be sure of. */
export const refusedByDocument = {
  'wrong-shape': refusedRuleSet('Each executor would guess what was meant, and not the same.', {
    hitPolicy: 'all',
    rules: [{ name: 'arpu' }],
  }),
  'wrong-version': refusedDocument(
    'A newer program may mean something else by the same words; an older document is migrated before it is read.',
    { schemaVersion: 2 },
  ),
  'unknown-key': refusedRuleSet(
    'json-rules-engine ignores keys that it does not know: a slip of the pen would silently change the order.',
    { rules: [{ name: 'arpu', prioritiy: 10 }] },
  ),
  'unsafe-name': refusedRuleSet(
    'Names become keys of objects, parts of SQL and of code; one that leads to a prototype must not be among them.',
    { rules: [{ name: 'constructor' }] },
  ),
  'duplicate-fact': refusedDocument('A test would ask one of the two, and nobody knows which.', {
    facts: [
      { id: 'arpuVnd', type: 'integer', nullable: false },
      { id: 'arpuVnd', type: 'text', nullable: true },
    ],
  }),
  'reserved-fact': refusedDocument(
    "Over a catalogue `item.*` is the item's: a customer's fact would be hidden by it.",
    {
      facts: [{ id: 'item.price', type: 'integer', nullable: false }],
    },
  ),
  'enum-without-values': refusedDocument('Without its values no literal can be checked, and no gap be found.', {
    facts: [{ id: 'os', type: 'enum', nullable: false }],
  }),
  'duplicate-value': refusedDocument(
    'Each would be a row of its own in editors and findings, one of which nobody reaches.',
    {
      facts: [{ id: 'os', type: 'enum', nullable: false, values: ['ios', 'android', 'ios'] }],
    },
  ),
  'key-not-for-type': refusedDocument('Executors and analysis would pass it over, while its author relies on it.', {
    facts: [{ id: 'joinedOn', type: 'date', nullable: false, min: 2000 }],
  }),
  'duplicate-rule-set': refusedDocument('Decisions, cases and columns call a rule set by its id.', {
    ruleSets: [ruleSet, ruleSet],
  }),
  'too-many-problems': {
    ...refusedConditions('After 200 problems the list ends: a hostile document could make it endless.', {
      all: Array.from({ length: 201 }, () => ({ any: [] })),
    }),
    fragment: { all: [{ any: [] }, { any: [] }, '… 201 of them'] },
  },
} satisfies Partial<Record<ProblemCode, Refusal>>
