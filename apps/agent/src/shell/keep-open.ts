interface Stream {
  /** Opens the stream. `onEnd` hears when the server ended it for good, as one does that is stopped. */
  open: (onEnd: () => void) => { unsubscribe: () => void }
  /** Whether somebody is signed in; throws where no server answers. */
  ask: () => Promise<boolean>
  /** Resolves when it is worth asking again. */
  wait: (failures: number) => Promise<void>
  /** The stream is there again: what was said meanwhile was missed. */
  onBack: () => void
}

/**
 * Keeps a stream open: one that the server ended is asked for anew once a server says who is here. Whoever is signed out is
 * left to the sign-in.
 * @returns what closes it
 */
export function keepOpen({ open, ask, wait, onBack }: Stream): () => void {
  let over = false
  const again = async () => {
    for (let failures = 0; !over; failures += 1) {
      await wait(failures)
      try {
        if (over || !(await ask())) return
      } catch {
        continue
      }
      if (over) return
      stream = open(() => void again())
      return onBack()
    }
  }
  let stream = open(() => void again())
  return () => {
    over = true
    stream.unsubscribe()
  }
}
