// Everything that must hold before a change is good. `--long` runs the tests that need minutes at full size.
import { command } from './steps/command.ts'
import { playwright } from './steps/playwright.ts'
import { STATIC_STEPS } from './steps/static-steps.ts'
import { runSteps } from './steps/step.ts'
import { vitest } from './steps/vitest.ts'

if (process.argv.includes('--long')) process.env['CARELINE_TEST_SIZE'] = 'long'
await runSteps(
  [
    ...STATIC_STEPS,
    command(
      'build',
      'turbo',
      ['run', 'build', '--continue', '--output-logs=errors-only'],
      'Mend what vite says above.',
    ),
    vitest('tests'),
    playwright('end-to-end'),
  ],
  console.log,
)
