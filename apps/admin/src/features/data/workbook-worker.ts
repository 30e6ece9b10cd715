// A thread of its own, so that the page does not stand still while a workbook is read.
import { workbookCsv } from './workbook-csv.ts'

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  // Thrown where the page listens for errors.
  void workbookCsv(data).then(postMessage, reportError)
})
