// One contender in a process of its own: checks its answers, then prints nanoseconds a decision.
import { type Facts, runRuleSet } from '../../packages/rules/src/index.ts'
import { type ContenderName, contenders } from './contenders/all.ts'
import { drawCustomers, readWorkload, ruleSetId } from './workload.ts'

const warmUpMs = 1000
const timedMs = 2000

const { what, load } = contenders[process.argv[2] as ContenderName]
const contender = await load()
const decide = contender.prepare()
const customers = [...drawCustomers(2000)]
const document = readWorkload()
for (const facts of customers.slice(0, 200)) {
  const wanted = (await runRuleSet(document, ruleSetId, facts)).events.map(({ rule }) => rule)
  const said = contender.names(await decide(facts))
  if (said.toSorted().join() === wanted.toSorted().join()) continue
  throw new Error(`${what} answers ${said.join()} and the reference ${wanted.join()}: ${JSON.stringify(facts)}`)
}

/** Runs whole laps of all customers; an answer that is no promise is not awaited, which alone would take longer. */
async function lap(list: readonly Facts[]): Promise<void> {
  for (const facts of list) {
    const answer = decide(facts)
    if (answer instanceof Promise) await answer
  }
}

async function time(milliseconds: number): Promise<number> {
  // A slow contender need not see all customers before the clock is looked at.
  const part = customers.slice(0, 100)
  const start = performance.now()
  await lap(part)
  const list = performance.now() - start > 20 ? part : customers
  let decisions = 0
  const from = performance.now()
  let passed = 0
  for (; passed < milliseconds; passed = performance.now() - from) {
    await lap(list)
    decisions += list.length
  }
  return (passed * 1e6) / decisions
}

await time(warmUpMs)
console.log(JSON.stringify({ nanoseconds: await time(timedMs) }))
