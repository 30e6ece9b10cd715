/** Work that is done again and again, one run at a time. */
interface Repeated {
  run: () => Promise<void>
  everyMs: number
  /** A run that fails ends nothing: the next one comes. */
  onError: (error: unknown) => void
}

/** @returns stops it, and waits for the run in hand. */
export function fromTimeToTime({ run, everyMs, onError }: Repeated): () => Promise<void> {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= run()
      .catch(onError)
      .finally(() => (running = null))
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
