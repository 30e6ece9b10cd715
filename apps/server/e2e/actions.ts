import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { SCREENSHOTS } from './inspect.ts'

/** How many actions one person's part of a task may take. */
export const MOST_ACTIONS = 12

/**
 * The ways to act on a page, each counted and kept as a picture of what it led to: an address opened, a press, a choice,
 * a text put into a field, a key command. @throws before the first action beyond `MOST_ACTIONS`.
 */
export class Actions {
  readonly #page: Page
  readonly #who: string
  readonly #done: string[] = []

  constructor(page: Page, who: string) {
    this.#page = page
    this.#who = who
  }

  get done(): readonly string[] {
    return this.#done
  }

  open(words: string, address: string, shows: Locator): Promise<void> {
    return this.#act(words, () => this.#page.goto(address), shows)
  }

  press(words: string, control: Locator, shows: Locator): Promise<void> {
    return this.#act(words, () => control.click(), shows)
  }

  choose(words: string, list: Locator, option: string, shows: Locator): Promise<void> {
    const choice = async () => {
      await list.click()
      await this.#page.getByRole('option', { name: option, exact: true }).click()
    }
    return this.#act(words, choice, shows)
  }

  fill(words: string, field: Locator, text: string, shows: Locator): Promise<void> {
    return this.#act(words, () => field.fill(text), shows)
  }

  key(words: string, keys: string, shows: Locator): Promise<void> {
    return this.#act(words, () => this.#page.keyboard.press(keys), shows)
  }

  /** @param shows what tells the person that it is done: nobody goes on before */
  async #act(words: string, deed: () => Promise<unknown>, shows: Locator): Promise<void> {
    if (this.#done.length >= MOST_ACTIONS)
      throw new Error(
        `${this.#who} would need more than ${MOST_ACTIONS} actions: ${[...this.#done, words].join(' · ')}`,
      )
    this.#done.push(words)
    await deed()
    await shows.first().waitFor()
    const number = String(this.#done.length).padStart(2, '0')
    await this.#page.screenshot({
      path: path.join(SCREENSHOTS, `new-user-${this.#who}-${number}.png`),
      animations: 'disabled',
    })
  }
}
