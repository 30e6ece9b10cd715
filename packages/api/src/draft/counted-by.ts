import type { FromColumns } from '../ports/population.ts'

/** Where figures come from; both give the same. */
export interface CountedBy {
  source: 'columns' | 'database'
  /** While the columns are being loaded: how much of them is there, 0 to 1. Ask again later for figures at each condition. */
  loading: number | null
}

/** The answer of the columns, or the database's until they are there. */
export async function columnsElse<Answer>(
  fromColumns: FromColumns<Answer>,
  fromDatabase: () => Promise<Answer>,
): Promise<Answer & CountedBy> {
  if (!('loading' in fromColumns)) return { ...fromColumns.answer, source: 'columns', loading: null }
  return { ...(await fromDatabase()), source: 'database', loading: fromColumns.loading }
}
