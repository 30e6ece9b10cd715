import { wallStep } from '../walls/wall.ts'
import { WALLS } from '../walls/all.ts'
import { command } from './command.ts'
import type { Step } from './step.ts'

/** Everything that judges the sources without running them, quickest to understand first. */
export const STATIC_STEPS: readonly Step[] = [
  command('lint', 'oxlint', ['--type-aware', '--deny-warnings'], 'Mend what it names; `oxlint --fix` mends some.'),
  command('format', 'oxfmt', ['--check'], 'Run `npm run format`.'),
  // Each room in one thread: turbo fills the cores with rooms, and several checkers of one would each do over what they share.
  command(
    'types',
    'turbo',
    ['run', 'typecheck', '--continue', '--output-logs=errors-only'],
    'Mend what tsc says above.',
  ),
  command('boundaries', 'turbo', ['boundaries'], 'docs/architecture.md says which room may open which door.'),
  command('knip', 'knip', ['--no-progress'], 'Remove what nobody uses, or use it.'),
  command('sherif', 'sherif', ['--fail-on-warnings'], 'Every version is pinned once, in the catalog.'),
  ...WALLS.map(wallStep),
]
