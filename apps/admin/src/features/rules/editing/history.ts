interface Step<Value> {
  before: Value
  after: Value
}

/** What was done here and what of it was taken back. Edits that follow each other in one field become one step. */
export interface History<Value> {
  past: readonly Step<Value>[]
  /** The last step's outcome, or what others have made of it since. */
  present: Value
  /** The next to be done again stands first. */
  future: readonly Step<Value>[]
  /** Which field the last edit was in; null where the next edit is a step of its own in any case. */
  field: string | null
}

/** What leads `from` one value `to` another, done to a third one that others have changed beside. */
type Apply<Value> = (from: Value, to: Value, onto: Value) => Value

const DEPTH = 200

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], field: null }
}

/** @param field names the place of a typed edit, so that a word is one step and not one for each letter */
export function edited<Value>(history: History<Value>, next: Value, field: string | null = null): History<Value> {
  const { past, present } = history
  if (next === present) return history
  const last = past.at(-1)
  const continues = field !== null && field === history.field && last?.after === present
  return {
    past: continues
      ? [...past.slice(0, -1), { ...last, after: next }]
      : [...past, { before: present, after: next }].slice(-DEPTH),
    present: next,
    future: [],
    field,
  }
}

/** Others changed what is here: no step of ours, and the next edit is one of its own. */
export function followed<Value>(history: History<Value>, present: Value): History<Value> {
  return { ...history, present, field: null }
}

/** Takes the last step back, and nothing that others did after it. */
export function undone<Value>(history: History<Value>, apply: Apply<Value>): History<Value> {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: done(history.present, step.after, step.before, apply),
    future: [step, ...history.future],
    field: null,
  }
}

export function redone<Value>(history: History<Value>, apply: Apply<Value>): History<Value> {
  const [step, ...future] = history.future
  if (step === undefined) return history
  return {
    past: [...history.past, step],
    present: done(history.present, step.before, step.after, apply),
    future,
    field: null,
  }
}

const done = <Value>(present: Value, from: Value, to: Value, apply: Apply<Value>): Value =>
  present === from ? to : apply(from, to, present)
