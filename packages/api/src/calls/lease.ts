/** How long a call stays with an agent whose page has gone silent: long enough for a reload, a new battery or a restart of the server. */
export const LEASE_MS = 5 * 60_000
