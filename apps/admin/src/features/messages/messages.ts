import { createUseT, defineMessages } from '@careline/ui'

export const messageLogMessages = defineMessages({
  vi: {
    messageLog: {
      title: 'Tin đã tạo',
      description: 'Tin mà cuộc gọi và kế hoạch nhắn tin để lại. Khi diễn tập, không tin nào rời khỏi máy này.',
      template: 'Mẫu',
      customer: 'Khách hàng',
      channel: 'Kênh',
      text: 'Nội dung',
      state: 'Trạng thái',
      at: 'Lúc',
      empty: 'Chưa có tin nào. Tin hiện ở đây khi cuộc gọi đầu tiên kết thúc.',
      planned: 'chờ gửi',
      claimed: 'sắp gửi',
      submitting: 'đang gửi',
      accepted: 'nhà mạng đã nhận',
      delivered: 'đã tới máy',
      failed: 'chưa gửi được',
      unknown: 'chưa rõ',
    },
  },
  en: {
    messageLog: {
      title: 'Messages',
      description: 'Texts left by calls and by the message plan. In a rehearsal none of them leaves this machine.',
      template: 'Template',
      customer: 'Customer',
      channel: 'Channel',
      text: 'Text',
      state: 'State',
      at: 'At',
      empty: 'No messages yet. They appear here when the first call ends.',
      planned: 'planned',
      claimed: 'about to be sent',
      submitting: 'being sent',
      accepted: 'taken by the carrier',
      delivered: 'delivered',
      failed: 'not sent',
      unknown: 'unknown',
    },
  },
})

export const useMessageLogT = createUseT(messageLogMessages)
