// Prints what applications take of the built package, minified and gzip -9, lazily loaded parts
// included. Fails when a ceiling is passed.
import { entries, measure } from './bundle-size.ts'

for (const entry of entries) {
  const { name, ceiling } = entry
  const { gzip } = await measure(entry)
  console.log(`${name}: ${gzip} bytes${ceiling === undefined ? '' : ` of ${ceiling}`}`)
  if (ceiling !== undefined && gzip > ceiling) process.exitCode = 1
}
