export function notReady(): never {
  throw new Error('not ready')
}
