/** Thrown inside a search that has used what it was given; `withinBudget` catches it. */
class BudgetSpent extends Error {}

/** How many cells a search may look at. Counted, not timed: the same document gives the same answer on any machine. */
export class Budget {
  #left: number

  constructor(cells: number) {
    this.#left = cells
  }

  spend(cells: number): void {
    this.#left -= cells
    if (this.#left < 0) throw new BudgetSpent()
  }
}

/** About a second of work; the reference campaign needs a hundredth of it. */
export const usualBudget = 1_000_000

/** Runs a search to its end (`true`) or until the budget is spent (`false`); other errors pass. */
export function withinBudget(search: () => void): boolean {
  try {
    search()
    return true
  } catch (error) {
    if (error instanceof BudgetSpent) return false
    throw error
  }
}
