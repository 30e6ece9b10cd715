import { readFile } from 'node:fs/promises'
import { Failure } from '../failure.ts'
import { checkReadable } from '../readable-file.ts'
import { repeatedKey } from './repeated-key.ts'

/** The place and kind of a syntax error, without the engine's excerpt of the text over several lines. */
export function jsonDetail(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : ''
}

/**
 * The JSON value of a file, with or without a byte order mark.
 * @throws Failure where the file cannot be read, is not UTF-8 or no JSON, or gives a key twice
 */
export async function readJsonFile(file: string): Promise<unknown> {
  await checkReadable(file)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Failure(
      `${file} không phải UTF-8. Hãy lưu lại tệp dạng UTF-8.`,
      `${file} is not UTF-8. Save it again in UTF-8.`,
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const detail = jsonDetail(error)
    throw new Failure(`${file} không phải JSON hợp lệ (${detail}).`, `${file} is not valid JSON (${detail}).`)
  }
  const twice = repeatedKey(text)
  if (twice === undefined) return value
  throw new Failure(
    `${file} ghi khóa “${twice}” hai lần trong cùng một đối tượng; hãy bỏ bớt một.`,
    `${file} gives the key "${twice}" twice in one object; remove one.`,
  )
}
