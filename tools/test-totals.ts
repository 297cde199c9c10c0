// Adds up the totals of vitest's JSON reports in a folder, and prints them in one line.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

const [folder = ''] = process.argv.slice(2)
const reports = globSync('*.json', { cwd: folder }).map(file => {
  const report: Report = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return report
})
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0)
const failed = reports.reduce((sum, report) => sum + report.numFailedTests, 0)
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
