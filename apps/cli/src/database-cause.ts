/** ` (ECONNREFUSED)`, ` (42P01)`: the code of what a database or its connection threw, for a sentence; '' where there is none. */
export async function databaseCause(error: unknown): Promise<string> {
  // Read only where it is needed: the database's libraries take their time to load.
  const { databaseCode } = await import('@careline/db')
  const code = databaseCode(error)
  return code === null ? '' : ` (${code})`
}
