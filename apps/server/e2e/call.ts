import { expect, type Page } from '@playwright/test'

/** Takes the next customer by the keyboard and waits until the words are there. */
export async function nextCustomer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Khách tiếp theo' }).waitFor()
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('B1')
}

/** Which release the call in hand was claimed under, as the page says it. */
export const releaseInHand = (page: Page) => page.getByText(/Bản \d+ · lần gọi/)

/**
 * Answers with the first answer at each step, writing down what is asked, until the wrap-up; returns the titles of the steps.
 * Everything by the keyboard, as agents do.
 */
export async function talkToTheEnd(page: Page): Promise<string[]> {
  const heading = page.getByRole('heading', { level: 1 })
  const titles: string[] = []
  for (let steps = 0; steps < 40; steps += 1) {
    const title = await heading.innerText()
    titles.push(title.replaceAll('\n', ' '))
    if (title.startsWith('Tổng kết')) return titles
    await answer(page)
    await expect(async () => {
      expect(await page.getByText(/^Đã lưu$/).count()).toBe(1)
      expect(await heading.innerText()).not.toBe(title)
    }).toPass({ intervals: [50] })
  }
  throw new Error(`the script did not end: ${titles.join(' → ')}`)
}

async function answer(page: Page): Promise<void> {
  const go = page.getByRole('button', { name: 'Tiếp tục' })
  if ((await go.count()) === 0) {
    await page.keyboard.press('1')
    return
  }
  for (const field of await page.locator('form').getByRole('textbox').all())
    if ((await field.inputValue()) === '') await field.fill('12 Nguyễn Trãi')
  await go.click()
}

/** Saves the wrap-up and waits for the desk. */
export async function wrapUp(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: 'Lưu và đóng cuộc gọi' })
  await expect(save).toBeEnabled()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Khách tiếp theo' }).waitFor()
}
