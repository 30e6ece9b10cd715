/** Where unexpected errors go. Nothing personal is ever handed to it: no input, no name, no number. */
export interface Log {
  error(entry: { errorId: string; procedure: string; error: unknown }): void
}
