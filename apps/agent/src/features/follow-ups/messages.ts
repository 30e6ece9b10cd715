export const followUpMessages = {
  vi: {
    title: 'Việc hẹn',
    description: 'Những việc đã hứa với khách, gần hạn nhất trước.',
    completed: 'Đã đánh dấu xong',
    empty: 'Không có việc hẹn nào đang mở',
    emptyText: 'Việc hẹn xuất hiện ở đây khi một cuộc gọi kết thúc.',
    unreachable: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  },
  en: {
    title: 'Follow-ups',
    description: 'What was promised to customers, the nearest deadline first.',
    completed: 'Marked as done',
    empty: 'No open follow-ups',
    emptyText: 'Follow-ups appear here when a call ends.',
    unreachable: 'The server could not be reached. Check the network and try again.',
  },
}
