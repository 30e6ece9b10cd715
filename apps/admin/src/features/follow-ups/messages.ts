import { createUseT, defineMessages } from '@careline/ui'

export const followUpsMessages = defineMessages({
  vi: {
    followUps: {
      title: 'Việc hẹn',
      description: 'Những việc có hạn mà cuộc gọi để lại.',
      open: 'Còn mở',
      done: 'Đã xong',
      owner: 'Ai làm',
      everyone: 'Mọi người',
      agent: 'Điện thoại viên',
      backoffice: 'Xử lý nghiệp vụ',
      supervisor: 'Giám sát',
      completed: 'Đã ghi là xong.',
      emptyOpen: 'Không còn việc nào mở. Việc mới sẽ hiện khi cuộc gọi kết thúc.',
      emptyDone: 'Chưa có việc nào xong.',
    },
  },
  en: {
    followUps: {
      title: 'Follow-ups',
      description: 'Dated duties that calls leave behind.',
      open: 'Open',
      done: 'Done',
      owner: 'Whose',
      everyone: 'Everyone',
      agent: 'Agent',
      backoffice: 'Back office',
      supervisor: 'Supervisor',
      completed: 'Recorded as done.',
      emptyOpen: 'Nothing is open. New duties appear when calls end.',
      emptyDone: 'Nothing is done yet.',
    },
  },
})

export const useFollowUpsT = createUseT(followUpsMessages)
