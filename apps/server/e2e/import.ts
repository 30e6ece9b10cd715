import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'

/** Brings a file in through the data page, as a manager does, and waits until it is read whole. */
export async function importFile(page: Page, { kind, file }: { kind: string; file: string }): Promise<void> {
  await page.goto('/admin/data')
  await page.getByRole('combobox', { name: 'Nhập gì' }).click()
  await page.getByRole('option', { name: new RegExp(kind) }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  const row = page
    .getByRole('row')
    .filter({ hasText: path.basename(file) })
    .first()
  await expect(row).toContainText('xong', { timeout: 60_000 })
}

/** The same rows in an Excel workbook beside the CSV. */
export async function asWorkbook(csv: string): Promise<string> {
  const rows = (await readFile(csv, 'utf8')).trim().split(/\r?\n/)
  const file = csv.replace(/\.csv$/, '.xlsx')
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'x', rows: rows.map((row) => row.split(',')) }] }))
  return file
}

/** Selects the audience from a snapshot. */
export async function useSnapshot(page: Page, fileName: string): Promise<void> {
  await page.goto('/admin/data?tab=snapshots')
  await page.getByRole('row').filter({ hasText: fileName }).getByRole('button', { name: 'Dùng tập này' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng tập này' }).click()
  await expect(page.getByText(/Đã chọn đối tượng/)).toBeVisible()
}
