/** What was, is and was taken back. Edits that follow each other in one field become one step. */
export interface History<Value> {
  past: readonly Value[]
  present: Value
  future: readonly Value[]
  /** Which field the last edit was in; null where the next edit is a step of its own in any case. */
  field: string | null
}

const DEPTH = 200

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], field: null }
}

/** @param field names the place of a typed edit, so that a word is one step and not one for each letter */
export function edited<Value>(history: History<Value>, next: Value, field: string | null = null): History<Value> {
  if (next === history.present) return history
  const continues = field !== null && field === history.field
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-DEPTH),
    present: next,
    future: [],
    field,
  }
}

export function undone<Value>(history: History<Value>): History<Value> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    field: null,
  }
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, field: null }
}
