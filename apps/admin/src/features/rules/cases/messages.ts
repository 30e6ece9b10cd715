import { createUseT, defineMessages } from '@careline/ui'

export const casesMessages = defineMessages({
  vi: {
    cases: {
      title: 'Ca kiểm',
      run: '{passed}/{all} đạt',
      running: 'đang chạy…',
      ok: 'Mọi ca kiểm đều đạt.',
      broken: 'Có {count} điều bắt buộc bị sai: chưa gửi duyệt được, hãy sửa lại luật.',
      changed: '{count} ví dụ ra kết quả khác.',
      accept: 'Chấp nhận cả {count} ví dụ',
      acceptOne: 'Chấp nhận',
      acceptNamed: 'Chấp nhận kết quả mới của “{name}”',
      accepted: 'Đã chấp nhận; người duyệt sẽ thấy kết quả cũ và mới.',
      waiting: 'Đợi lưu xong rồi chấp nhận.',
      coverage: 'Đã thử {covered}/{total} luật và điều kiện',
      uncovered: 'Chưa ca nào cho thấy ({count})',
      uncoveredMore: 'và {count} chỗ nữa',
      never: { held: 'chưa đúng lần nào', missed: 'chưa sai lần nào', both: 'chưa được thử' },
      examples: 'Các ví dụ ({count})',
      remove: 'Bỏ ca “{name}”',
      removed: 'Đã bỏ ca kiểm.',
    },
  },
  en: {
    cases: {
      title: 'Cases',
      run: '{passed}/{all} pass',
      running: 'running…',
      ok: 'Every case passes.',
      broken: 'What must always hold is broken, {count} times: mend the rules before you submit them.',
      changed: 'Examples with another result: {count}.',
      accept: 'Accept all {count} examples',
      acceptOne: 'Accept',
      acceptNamed: 'Accept the new result of “{name}”',
      accepted: 'Accepted; the reviewer sees the old and the new result.',
      waiting: 'Wait until it is saved, then accept.',
      coverage: '{covered} of {total} rules and conditions tried',
      uncovered: 'Not shown by any case ({count})',
      uncoveredMore: 'and {count} more',
      never: { held: 'never true', missed: 'never false', both: 'never tried' },
      examples: 'Examples ({count})',
      remove: 'Remove the case “{name}”',
      removed: 'The case was removed.',
    },
  },
})

export const useCasesT = createUseT(casesMessages)
