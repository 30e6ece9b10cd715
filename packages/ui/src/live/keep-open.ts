/** What is kept open: it ends for good when its server stops, and when its person has another role or no session any more. */
export interface KeptStream<Person> {
  /** Opens the stream. `onEnd` hears when it has ended for good. */
  open: (onEnd: () => void) => { unsubscribe: () => void }
  /** Who is signed in, or null where nobody is; throws where no server answers. */
  ask: () => Promise<Person | null>
  /** The stream is there again: what was said meanwhile was missed. */
  onBack: (person: Person) => void
  onSignedOut: () => void
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 8_000

/**
 * Keeps a stream open: one that has ended is opened anew once a server says who is here. Where nobody is signed in any more, it stays closed.
 * @returns what closes it
 */
export function keepOpen<Person>({ open, ask, onBack, onSignedOut }: KeptStream<Person>): () => void {
  let over = false
  let stream: { unsubscribe: () => void } | null = null
  const start = () => {
    let ended = false
    const next = open(() => {
      // A stream that broke says both that it failed and that it is complete.
      if (ended || over) return
      ended = true
      stream = null
      void again()
    })
    if (!ended) stream = next
  }
  const again = async () => {
    for (let pause = FIRST_PAUSE_MS; !over; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (over) return
      let person: Person | null
      try {
        person = await ask()
      } catch {
        // No server answers: it is asked again.
        continue
      }
      if (over) return
      if (!person) return onSignedOut()
      start()
      return onBack(person)
    }
  }
  start()
  return () => {
    over = true
    stream?.unsubscribe()
  }
}
