import { isDeepStrictEqual } from 'node:util'
import { openTestApi } from '../../apps/server/src/testing/test-context.ts'
import { median } from './figures.ts'

/** Milliseconds, medians of the edits. */
export interface KeystrokeFigures {
  /** From the edit's arrival at the procedure that a page asks while somebody types, as JSON, until its answer is JSON. */
  procedure: number
  /** The database's own count of the same difference, which the procedure falls back to. */
  database: number
}

interface Size {
  customers: number
  /** Each sets a threshold that was not asked before. */
  edits: number
  /** Of a PostgreSQL that has nothing in it; an embedded database where left out. */
  databaseUrl?: string
}

const ruleSetId = 'eligibility'
const firstThreshold = 150_500

/**
 * Edits the ARPU threshold of the reference campaign's eligibility over and over, as somebody who types does, and has the
 * database count each edit too, one after the other.
 * @throws where the two do not count alike
 */
export async function timeKeystrokes({ customers, edits, databaseUrl }: Size): Promise<KeystrokeFigures> {
  const api = await openTestApi({ customers, databaseUrl, populationMb: 2048 })
  try {
    const manager = await api.as('manager')
    await api.database.drizzle.execute('vacuum (analyze)')
    const { ports, campaign } = api
    const snapshotId = (await ports.campaigns.get(campaign.id))?.snapshotId ?? ''
    const editedTo = (threshold: number) => {
      const text = JSON.stringify(campaign.ruleSets).replaceAll(':150000}', `:${threshold}}`)
      return { ...campaign, ruleSets: JSON.parse(text) as typeof campaign.ruleSets }
    }
    const keystroke = (threshold: number) =>
      JSON.stringify({ ruleSetId, ruleSet: editedTo(threshold).ruleSets.find(({ id }) => id === ruleSetId) })
    // This question waits until the customers are in the population's thread.
    await manager.draft.customers({ ...JSON.parse(keystroke(firstThreshold)), asked: { kind: 'leaving' }, limit: 1 })
    const times = { procedure: [] as number[], database: [] as number[] }
    for (let edit = 1; edit <= edits; edit++) {
      const threshold = firstThreshold + edit * 500
      const arrived = keystroke(threshold)
      const start = performance.now()
      const left = JSON.stringify(await manager.draft.impact(JSON.parse(arrived)))
      const between = performance.now()
      const counted = await ports.audiences.impact({ snapshotId, before: campaign, after: editedTo(threshold) })
      const end = performance.now()
      const {
        source,
        loading: _,
        ruleSet,
        ...answer
      } = JSON.parse(left) as Awaited<ReturnType<typeof manager.draft.impact>>
      if (source !== 'columns' || !ruleSet) throw new Error('The columns did not answer.')
      if (counted.leaving === 0) throw new Error('The edit changes nothing.')
      if (!isDeepStrictEqual(answer, counted)) throw new Error(`${left} is not ${JSON.stringify(counted)}.`)
      times.procedure.push(between - start)
      times.database.push(end - between)
    }
    return { procedure: median(times.procedure), database: median(times.database) }
  } finally {
    await api.close()
  }
}
