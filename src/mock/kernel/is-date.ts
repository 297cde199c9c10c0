/** Tells whether a text is a day of the calendar, as `2024-02-29`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // A day that the month does not have is taken for one of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
