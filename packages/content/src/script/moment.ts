/** Whether a text is a moment, ISO 8601 with its offset: `2022-10-29T09:00:00+07:00`. */
export function isMoment(text: string): boolean {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
  return shape.test(text) && !Number.isNaN(Date.parse(text))
}
