import type { Terminal } from '../terminal.ts'
import { checkRulesCommand } from './check-command.ts'
import { coverageRulesCommand } from './coverage-command.ts'
import { describeRulesCommand } from './describe-command.ts'
import { diffRulesCommand } from './diff-command.ts'
import { explainRulesCommand } from './explain-command.ts'
import { runRulesCommand } from './run-command.ts'
import { sqlRulesCommand } from './sql-command.ts'

/** `careline rules …`: what one can do with a rule document from a terminal. */
export function rulesCommands(terminal: Terminal) {
  return {
    run: runRulesCommand(terminal),
    check: checkRulesCommand(terminal),
    describe: describeRulesCommand(terminal),
    explain: explainRulesCommand(terminal),
    diff: diffRulesCommand(terminal),
    sql: sqlRulesCommand(terminal),
    coverage: coverageRulesCommand(terminal),
  }
}
