import os from 'node:os'
import { contenders, type ContenderName } from './contenders/all.ts'

/** What one round measured: nanoseconds a decision, milliseconds for a population. */
export interface Round {
  decisions: Record<ContenderName, number>
  /** Both with a young generation of 4 MB. */
  inCache: { engine: number; trace: number }
  columns: Record<string, number>
  tenfold: Record<string, number>
  postgres: Record<string, number>
  keystroke: Record<string, number>
}

interface Goal {
  what: string
  /** `least`: so many times faster, or more. `most`: so many times slower, or less. */
  wanted: { least: number } | { most: number }
  ratio: (round: Round) => number
}

const of = (figures: Record<string, number>, name: string) => figures[name] ?? Number.NaN
const engine = ({ decisions }: Round) => decisions['json-rules-engine']

const goals: Goal[] = [
  {
    what: 'compiled, decision with reasons of facts from `parseFacts`, against json-rules-engine',
    wanted: { least: 3000 },
    ratio: (round) => engine(round) / round.decisions.compiled,
  },
  {
    what: 'compiled, whole trace at once, against json-rules-engine, both with `--max-semi-space-size=4`',
    wanted: { least: 400 },
    ratio: ({ inCache }) => inCache.engine / inCache.trace,
  },
  {
    what: 'the same, both as Node starts them',
    wanted: { least: 400 },
    ratio: (round) => engine(round) / round.decisions['compiled-trace'],
  },
  {
    what: 'columns, 30 rules over 1,000,000 customers with the rows of every condition, against json-rules-engine',
    wanted: { least: 12_000 },
    ratio: (round) => engine(round) / of(round.columns, 'evaluate'),
  },
  {
    what: 'columns, one edited threshold over 1,000,000, diff and all counts, against the diff of the set in PostgreSQL',
    wanted: { least: 40 },
    ratio: ({ columns, postgres }) => of(postgres, 'diffWhole') / of(columns, 'edit'),
  },
  {
    what: 'the same against a diff of the edited rule alone in PostgreSQL, which tells less',
    wanted: { least: 40 },
    ratio: ({ columns, postgres }) => of(postgres, 'diffRule') / of(columns, 'edit'),
  },
  {
    what: 'columns, the edited threshold over 10,000,000 against 1,000,000',
    wanted: { most: 12 },
    ratio: ({ columns, tenfold }) => of(tenfold, 'edit') / of(columns, 'edit'),
  },
  {
    what: 'SQL, eligibility over 1,000,000 against a bare count(*)',
    wanted: { most: 3 },
    ratio: ({ postgres }) => of(postgres, 'eligibility') / of(postgres, 'bareCount'),
  },
  {
    what: 'SQL, all decisions with reasons written against a write of the key alone',
    wanted: { most: 4 },
    ratio: ({ postgres }) => of(postgres, 'writeDecisions') / of(postgres, 'writeKey'),
  },
]

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

function goalRow({ what, wanted, ratio }: Goal, rounds: Round[]): string {
  const ratios = rounds.map(ratio)
  const [words, worst, reached] =
    'least' in wanted
      ? [`≥ ${number.format(wanted.least)} ×`, Math.min(...ratios), Math.min(...ratios) >= wanted.least]
      : [`≤ ${number.format(wanted.most)} ×`, Math.max(...ratios), Math.max(...ratios) <= wanted.most]
  return `| ${what} | ${words} | ${number.format(worst)} × | ${reached ? 'yes' : 'no'} |`
}

function contenderRow(name: ContenderName, rounds: Round[]): string {
  const slowest = Math.max(...rounds.map(({ decisions }) => decisions[name]))
  const ratio = Math.min(...rounds.map((round) => engine(round) / round.decisions[name]))
  return `| ${contenders[name].what} | ${number.format(slowest / 1000)} | ${number.format(ratio)} × |`
}

function figureRow(what: string, rounds: Round[], figure: (round: Round) => number): string {
  return `| ${what} | ${number.format(Math.max(...rounds.map(figure)))} |`
}

/** From an edit's arrival at the server to its numbers, beside the database's count of the same. */
function keystrokeLines(rounds: Round[]): string[] {
  const ratios = rounds.map(({ keystroke }) => of(keystroke, 'database') / of(keystroke, 'procedure'))
  return [
    '## From keystroke to number',
    '',
    'One edited threshold of the reference campaign over 1,000,000 customers: from the edit, as JSON, at the server’s preview procedure to the counts leaving it, as JSON (who comes in, goes out, is given something else, the funnel, and how many customers hold each condition). Beside it PostgreSQL’s own count of the same difference, without each condition, asked in turn with it; their answers are compared each time.',
    '',
    '| what | ms |',
    '| --- | --- |',
    figureRow('the preview procedure, from the edit to its counts', rounds, ({ keystroke }) =>
      of(keystroke, 'procedure'),
    ),
    figureRow('PostgreSQL’s own count of the same difference', rounds, ({ keystroke }) => of(keystroke, 'database')),
    '',
    `The procedure is ${number.format(Math.min(...ratios))} × as fast in the worst round.`,
  ]
}

/** The page: every figure is the worst of the rounds, every ratio that of one round's own figures. */
export function benchPage(rounds: Round[]): string {
  const [cpu] = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const load = os.loadavg()[0]?.toFixed(1)
  const lines = [
    '# Bench',
    '',
    `Written by \`pnpm bench\`: ${rounds.length === 1 ? 'one round' : `${rounds.length} interleaved rounds, the worst told`}, a fresh process for each contender. The work: 30 rules, 183 conditions, 23 facts (\`scripts/bench/bench-rules-30.json\`); every contender's answers are checked against the reference before it is timed.`,
    '',
    `Machine: ${cpu?.model.trim()}, ${os.cpus().length} processors, ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}; load ${load} at the end. One thread for each JavaScript contender; PostgreSQL as it is configured by default, so with parallel workers, its tables unlogged.`,
    '',
    '## Goals',
    '',
    '| what | wanted | worst round | reached |',
    '| --- | --- | --- | --- |',
    ...goals.map((goal) => goalRow(goal, rounds)),
    '',
    '## One customer',
    '',
    '| contender | µs a decision | against json-rules-engine |',
    '| --- | --- | --- |',
    ...(Object.keys(contenders) as ContenderName[]).map((name) => contenderRow(name, rounds)),
    '',
    '## A population',
    '',
    '| what | ms |',
    '| --- | --- |',
    figureRow('columns, 1,000,000: all rules anew', rounds, ({ columns }) => of(columns, 'evaluate')),
    figureRow('columns, 1,000,000: one edited threshold', rounds, ({ columns }) => of(columns, 'edit')),
    figureRow('columns, 10,000,000: all rules anew', rounds, ({ tenfold }) => of(tenfold, 'evaluate')),
    figureRow('columns, 10,000,000: one edited threshold', rounds, ({ tenfold }) => of(tenfold, 'edit')),
    figureRow('PostgreSQL, 1,000,000: bare count(*)', rounds, ({ postgres }) => of(postgres, 'bareCount')),
    figureRow('PostgreSQL: count of the eligible', rounds, ({ postgres }) => of(postgres, 'eligibility')),
    figureRow('PostgreSQL: diff of the whole set', rounds, ({ postgres }) => of(postgres, 'diffWhole')),
    figureRow('PostgreSQL: diff of the edited rule alone', rounds, ({ postgres }) => of(postgres, 'diffRule')),
    figureRow('PostgreSQL: write of the key alone', rounds, ({ postgres }) => of(postgres, 'writeKey')),
    figureRow('PostgreSQL: write of all decisions with reasons', rounds, ({ postgres }) =>
      of(postgres, 'writeDecisions'),
    ),
    '',
    ...keystrokeLines(rounds),
  ]
  return `${lines.join('\n')}\n`
}
