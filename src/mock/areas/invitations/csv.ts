/** Writes lines of values separated by commas. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** Reads lines of values separated by commas; a value in quotes may have commas and quotes itself. */
export function readCsv(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.filter(line => line.trim() !== '').map(readLine)
}

function readLine(line: string): string[] {
  const values = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return [...values].map(([, inQuotes, plain = '']) => {
    return inQuotes === undefined ? plain.trim() : inQuotes.replaceAll('""', '"')
  })
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
