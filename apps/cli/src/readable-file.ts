import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { Failure } from './failure.ts'

/** @throws Failure where the file is not there, may not be read or is no file */
export async function checkReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
    if ((await stat(file)).isFile()) return
  } catch {
    throw new Failure(
      `Không đọc được tệp ${file}. Hãy kiểm tra đường dẫn.`,
      `The file ${file} can’t be read. Check its path.`,
    )
  }
  throw new Failure(`${file} không phải là tệp.`, `${file} is not a file.`)
}
