// @vitest-environment happy-dom
import { pageText, perform, until } from '@careline/ui/testing'
import { expect, it, vi } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { DataPage } from './DataPage.tsx'
import { dataSearch } from './search.ts'

/** An upload that a proxy refuses when told to. */
class Upload extends EventTarget {
  static last: Upload
  upload = new EventTarget()
  status = 0
  responseText = ''
  constructor() {
    super()
    Upload.last = this
  }
  open(): void {}
  setRequestHeader(): void {}
  send(): void {}
  answer(status: number): void {
    this.status = status
    this.dispatchEvent(new Event('load'))
  }
}

const REJECTED = {
  id: 'old',
  kind: 'customers',
  state: 'done',
  fileName: 'old.csv',
  policy: 'good-rows',
  rowsAccepted: 1,
  rowsRejected: 1,
  rowsRead: 2,
  rowsKept: 0,
  bytesTotal: 10,
  bytesRead: 10,
  mends: null,
  problem: null,
}

async function open(ended: unknown[] = []) {
  vi.stubGlobal('XMLHttpRequest', Upload)
  const server = {
    'session.me': () => ({ demo: false }),
    'data.lists': () => [],
    'data.imports': () => [],
    'data.beginImport': () => ({ importId: 'new' }),
    'data.endUnsent': (why: unknown) => ended.push(why),
    'data.rejections': () => ({ rows: [] }),
    'data.import': ({ importId }: { importId: string }) =>
      importId === 'old' ? REJECTED : { ...REJECTED, id: 'new', state: 'running', fileName: 'mended.csv' },
  }
  const page = await drawPage({
    path: '/data',
    page: DataPage,
    validateSearch: dataSearch,
    address: '/data?import=old',
    server,
  })
  await until(() => expect(pageText()).toContain('Nhập tệp đã sửa'))
  return page
}

/** Gives a file to a file field. */
async function give(field: Element | null | undefined): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('no file field')
  Object.defineProperty(field, 'files', { value: [new File(['a,b\n'], 'mended.csv')], configurable: true })
  await perform(() => field.dispatchEvent(new Event('change', { bubbles: true })))
}

it.each([
  ['the form', 0],
  ['the rejected rows, mended', 1],
])('says that a file from %s was refused on its way, though its import is open by then', async (_, at) => {
  const ended: unknown[] = []
  const page = await open(ended)
  await give([...document.querySelectorAll('input[type=file]')][at])
  await until(() => expect(page.router.latestLocation.search).toEqual({ tab: 'import', import: 'new' }))
  await until(() => expect(pageText()).toContain('Lần nhập mended.csv'))
  Upload.last.answer(413)
  await until(() => expect(pageText()).toContain('không cho qua tệp lớn như vậy'))
  await until(() => expect(ended).toEqual([{ importId: 'new', why: 'upload-too-large' }]))
})

it('takes nobody back from another page when a file begins to be read, and tells there that it did not arrive', async () => {
  const page = await open()
  await give(document.querySelector('input[type=file]'))
  await perform(() => page.router.navigate({ to: '/audit' }))
  await until(() => expect(pageText()).toContain('Xem lần nhập'))
  expect(page.router.latestLocation.pathname).toBe('/audit')
  Upload.last.answer(413)
  await until(() => expect(pageText()).toContain('không cho qua tệp lớn như vậy'))
})
