import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Failure } from '../failure.ts'
import { checkReadable } from '../readable-file.ts'
import { isUtf8File } from '../utf8-file.ts'

const pieceSize = 256 * 1024

/** What a person calls it. */
export function textName(file: string): string {
  return file === '-' ? 'stdin' : file
}

function notUtf8(file: string): Failure {
  const name = textName(file)
  return new Failure(
    `${name} không phải UTF-8. Hãy lưu lại tệp dạng UTF-8.`,
    `${name} is not UTF-8. Save it again in UTF-8.`,
  )
}

async function isPipe(file: string): Promise<boolean> {
  try {
    const found = await stat(file)
    return found.isFIFO() || found.isCharacterDevice()
  } catch {
    return false
  }
}

/**
 * Whether the text can be read, so that a command can say no before its first word. A pipe is known only as it comes.
 * @throws Failure where the file is not there, cannot be read or is not UTF-8
 */
export async function checkText(file: string): Promise<void> {
  if (file === '-' || (await isPipe(file))) return
  await checkReadable(file)
  if (!(await isUtf8File(file))) throw notUtf8(file)
}

/**
 * A text in pieces as they come, `-` being the standard input; a byte order mark is left out.
 * @throws Failure where it turns out not to be UTF-8
 */
export async function* textPieces(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: pieceSize })
  try {
    for await (const piece of source) yield decoder.decode(piece as Uint8Array, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw notUtf8(file)
    throw error
  }
}
