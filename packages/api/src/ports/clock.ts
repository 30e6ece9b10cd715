/** Real time. Leases, sign-in and audit use it always; a campaign's own clock is derived from it (D17). */
export interface Clock {
  now(): Date
}

/** Makes ids (UUID v7), so that rows sort by the time they were made. */
export interface Ids {
  next: () => string
}
