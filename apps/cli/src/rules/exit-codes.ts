/** What a command's exit code says, for its `--help`. */
export function exitCodes(vi: { 0: string; 2: string }, en: { 0: string; 2: string }): string {
  return `Kết thúc / exit: 0 ${vi[0]} / ${en[0]}; 1 bị từ chối / refused; 2 ${vi[2]} / ${en[2]}`
}
