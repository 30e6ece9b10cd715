import type { FromColumns, Population, SnapshotRepository } from '@careline/api'
import { type Campaign, factsAsked, judgedPart } from '@careline/campaign'
import type { Logger } from 'pino'
import { type Load, Loads } from './loads.ts'
import { ThreadGone } from '../threads/request-thread.ts'
import { PopulationThread } from './population-thread.ts'
import type { Answers, Question } from './protocol.ts'

/** How long a snapshot that could not be loaded is left to the database. */
const RETRY_MS = 30_000

interface Needs {
  snapshots: Pick<SnapshotRepository, 'get' | 'factsPage'>
  /** For all populations and what is kept beside them. */
  limitBytes: number
  log: Pick<Logger, 'error'>
  now?: () => number
  /** What the thread runs; another one in tests. */
  entry?: URL
}

/** Counts over columns in a thread of its own; whatever goes wrong there, the database answers instead. */
export function makePopulation({ snapshots, limitBytes, log, now = Date.now, entry }: Needs): Population {
  const thread = new PopulationThread((reason) => {
    loads.failReady()
    log.error({ err: reason }, 'customers are counted by the database until they are loaded again')
  }, entry)
  const loads = new Loads({
    thread,
    snapshots,
    limitBytes,
    now,
    onFailed: (error, snapshotId) =>
      log.error(
        { err: error, snapshotId },
        'the customers could not be loaded to be counted; the database counts them',
      ),
  })

  /** The load that can answer for these campaigns and this fact, begun where there is none; null where there is no such snapshot. */
  async function loadFor(snapshotId: string, campaigns: Campaign[], by: string | null): Promise<Load | null> {
    const snapshot = await snapshots.get(snapshotId)
    if (!snapshot) {
      loads.drop(snapshotId)
      return null
    }
    // Provinces are texts that no rule asks about, and that people want customers told apart by.
    const asked = new Set(campaigns.flatMap((campaign) => [...factsAsked(campaign), campaign.places.provinceFact]))
    if (by !== null) asked.add(by)
    const known = loads.find(snapshot)
    const needed = snapshot.facts.filter(({ id }) => asked.has(id) || known?.facts.has(id))
    const lacks = known && needed.some(({ id }) => !known.facts.has(id))
    const again = known?.state === 'failed' && now() - known.failedAt >= RETRY_MS
    if (known && !again && (!lacks || known.state === 'loading')) return known
    // Any rule may come to ask about a fact, but long texts are loaded only once one does.
    const facts = snapshot.facts.filter(
      (fact) => needed.includes(fact) || !['text', 'phone', 'text-list'].includes(fact.type),
    )
    return loads.start(snapshot, facts)
  }

  async function ask<Kind extends Question['kind']>(
    snapshotId: string,
    campaigns: Campaign[],
    question: Extract<Question, { kind: Kind }>,
    signal?: AbortSignal,
    wait = false,
  ): Promise<FromColumns<NonNullable<Answers[Kind]>>> {
    const asked: Question = question
    const by = asked.kind === 'breakdown' ? asked.by.fact : null
    let load = await loadFor(snapshotId, campaigns, by)
    if (wait) {
      await load?.done
      // What was on its way for somebody else may lack a fact that this question asks about.
      load = await loadFor(snapshotId, campaigns, by)
      await load?.done
    }
    if (!load || load.state !== 'ready')
      return { answer: null, loading: load?.state === 'loading' ? load.progress : null }
    try {
      const answer = await thread.ask(load.key, question, signal)
      return answer ? { answer } : { answer: null, loading: null }
    } catch (error) {
      if (signal?.aborted) throw error
      // The thread's end was logged when it came.
      if (!(error instanceof ThreadGone))
        log.error({ err: error }, 'a question about customers was left to the database')
      return { answer: null, loading: null }
    }
  }

  return {
    counts: ({ snapshotId, campaign, ruleSetId }, signal) =>
      ask(snapshotId, [campaign], { kind: 'counts', campaign: judgedPart(campaign), ruleSetId }, signal),
    impact: ({ snapshotId, before, after, ruleSetId }, signal) => {
      const question = { kind: 'impact', before: judgedPart(before), after: judgedPart(after), ruleSetId } as const
      return ask(snapshotId, [before, after], question, signal)
    },
    breakdown: ({ snapshotId, before, after, by }, signal) => {
      const question = { kind: 'breakdown', before: judgedPart(before), after: judgedPart(after), by } as const
      return ask(snapshotId, [before, after], question, signal)
    },
    customers: ({ snapshotId, before, after, asked, page }, signal) => {
      const [was, is] = [judgedPart(before), judgedPart(after)]
      return ask(snapshotId, [before, after], { kind: 'customers', before: was, after: is, asked, page }, signal, true)
    },
    async stop() {
      const stopped = loads.stop()
      await thread.stop()
      await stopped
    },
  }
}
