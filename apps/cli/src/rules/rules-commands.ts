import type { Terminal } from '../terminal.ts'
import { runRulesCommand } from './run-command.ts'

/** `careline rules …`: what one can do with a rule document from a terminal. */
export function rulesCommands(terminal: Terminal) {
  return {
    run: runRulesCommand(terminal),
  }
}
