export const followUpMessages = {
  vi: {
    title: 'Việc hẹn',
    description: 'Việc điện thoại viên đã hứa với khách, gần hạn nhất trước. Việc của bộ phận khác không nằm ở đây.',
    completed: 'Đã đánh dấu xong',
    empty: 'Không có việc hẹn nào đang mở',
    emptyText: 'Việc hẹn xuất hiện ở đây khi một cuộc gọi kết thúc.',
    unreachable: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  },
  en: {
    title: 'Follow-ups',
    description:
      'What agents promised to customers, the nearest deadline first. Duties of other departments are not listed here.',
    completed: 'Marked as done',
    empty: 'No open follow-ups',
    emptyText: 'Follow-ups appear here when a call ends.',
    unreachable: 'The server could not be reached. Check the network and try again.',
  },
}
