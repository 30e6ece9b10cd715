import { PGlite } from '@electric-sql/pglite'
import type { Facts } from '../document/fact.ts'
import { sampleColumns, sampleFacts } from './random-facts.ts'

/** A table of customers with one typed column for each sample fact, in a database that is only for the test. */
export async function openCustomerTable(): Promise<PGlite> {
  const database = await PGlite.create()
  await database.exec(`CREATE TABLE customer ("row" int PRIMARY KEY, ${sampleColumns})`)
  return database
}

export async function fillCustomerTable(database: PGlite, customers: Facts[]): Promise<void> {
  await database.exec('TRUNCATE customer')
  const columns = sampleFacts.map(({ id }) => `"${id}"`).join(', ')
  for (const [index, facts] of customers.entries()) {
    const places = sampleFacts.map((_, at) => `$${at + 2}`).join(', ')
    const values = sampleFacts.map(({ id }) => facts[id] ?? null)
    await database.query(`INSERT INTO customer ("row", ${columns}) VALUES ($1, ${places})`, [index, ...values])
  }
}
