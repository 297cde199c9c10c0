/** Values that stand together in a file. */
export interface CsvRow {
  /** The line of the file that it begins in, from 1. */
  readonly line: number
  readonly values: readonly string[]
}

/** Writes lines of values separated by commas. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')
}

const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\r|\n|$)/gy

/**
 * Reads lines of values separated by commas; a value in quotes may have commas, quotes and line breaks
 * itself. Lines without a value are passed over.
 *
 * @returns `undefined` when quotes are where none can be
 */
export function readCsv(file: string): CsvRow[] | undefined {
  const text = file.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = []
  let values: string[] = []
  let read = 0
  let line = 1
  let next = 1
  for (const [whole, inQuotes, plain = '', end] of text.matchAll(cell)) {
    values.push(inQuotes?.replaceAll('""', '"') ?? plain.trim())
    read += whole.length
    next += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (end === ',') continue
    if (values.some(value => value !== '')) rows.push({ line, values })
    values = []
    line = next
  }
  return read === text.length ? rows : undefined
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
