// The quick part of `npm test`: no PostgreSQL, no browser, no build.
import { STATIC_STEPS } from './steps/static-steps.ts'
import { runSteps } from './steps/step.ts'
import { vitest } from './steps/vitest.ts'

await runSteps([...STATIC_STEPS, vitest('tests', ['!db', '!server'])], console.log)
