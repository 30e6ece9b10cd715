/**
 * Runs code that a compiler of ours wrote, and gives what its expression is worth. The one place that makes code of text:
 * a text of a user is never in `expression`, only among `constants`, which the code reads as `k0`, `k1`, ….
 */
export function runCode(expression: string, constants: readonly unknown[] = []): unknown {
  const names = constants.map((_, index) => `k${index}`)
  const body = `'use strict'; const [${names.join(', ')}] = constants; return ${expression}`
  return new Function('constants', body)(constants) as unknown
}
