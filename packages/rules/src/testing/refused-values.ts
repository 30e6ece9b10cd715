import type { ProblemCode } from '../document/problem.ts'
import { type Refusal, refusedTest } from './refusal.ts'

/** Right sides that executors would read differently, or that could never hold. */
export const refusedByValue = {
  'operator-not-for-type': refusedTest(
    "The order of texts is a matter of collation: the browser's and the database's need not agree.",
    { fact: 'province', operator: 'lessThan', value: 'Cần Thơ' },
  ),
  'wrong-value-type': refusedTest('`"10" > 5` holds in JavaScript, and PostgreSQL refuses to compare the two.', {
    fact: 'arpuVnd',
    operator: 'greaterThan',
    value: '150000',
  }),
  'null-literal': refusedTest(
    '`5 > null` holds in json-rules-engine and is NULL in SQL; a missing value is asked for by its own operators.',
    { fact: 'joinedOn', operator: 'equal', value: null },
  ),
  'value-not-listed': refusedTest('No customer can have it: most often a slip of the pen that leaves everyone out.', {
    fact: 'os',
    operator: 'equal',
    value: 'iOS',
  }),
  'empty-list': refusedTest('Nothing is in it, and `IN ()` is no SQL.', {
    fact: 'province',
    operator: 'in',
    value: [],
  }),
  'reversed-range': refusedTest('Nothing is between its ends: most often the two were swapped.', {
    fact: 'arpuVnd',
    operator: 'between',
    value: [200000, 150000],
  }),
  'fact-types-differ': refusedTest(
    'JavaScript would answer that a number and a text differ, PostgreSQL would end the statement with an error.',
    { fact: 'arpuVnd', operator: 'equal', value: { fact: 'province' } },
  ),
} satisfies Partial<Record<ProblemCode, Refusal>>
