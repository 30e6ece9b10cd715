/** The text without Vietnamese accents (`Đồng Tháp` → `Dong Thap`), so that it fits the GSM-7 alphabet. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')
}
