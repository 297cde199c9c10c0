// npm run bench: one table on the terminal, every figure in bench/results.json. The machine's own
// noise is larger than most differences, so each ratio is made of figures of the same round.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { entries, measure } from '../tools/bundle-size.ts'

interface Row {
  readonly what: string
  readonly figure: string
  readonly value: number
  readonly target?: string
  readonly isMet?: boolean
}

type Figures = Record<string, number>

const rows: Row[] = []
const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

function add(
  what: string,
  value: number,
  unit: string,
  target?: { most?: number; least?: number },
) {
  const digits = value < 100 ? 1 : 0
  const figure = unit === '' ? value.toFixed(2) : `${value.toFixed(digits)} ${unit}`
  if (target === undefined) rows.push({ what, figure, value })
  else {
    const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = target
    const words = target.most === undefined ? `≥ ${least}` : `≤ ${most}`
    rows.push({ what, figure, value, target: words, isMet: value <= most && value >= least })
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

const ratioOf = (rounds: readonly Figures[], a: string, b: string): number =>
  median(rounds.map(round => (round[a] ?? Number.NaN) / (round[b] ?? Number.NaN)))

const medianOf = (rounds: readonly Figures[], name: string): number =>
  median(rounds.map(round => round[name] ?? Number.NaN))

function sample<T>(name: string, port: number): T {
  const args = ['--expose-gc', path('samples.ts'), name, String(port)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

async function measureSizes(): Promise<void> {
  for (const entry of entries) {
    const { gzip } = await measure(entry)
    const target = entry.ceiling === undefined ? undefined : { most: entry.ceiling }
    add(`size of ${entry.name}, gzip`, gzip, 'bytes', target)
  }
}

function measureColdImports(): void {
  const modules = [
    'genauth/management',
    'genauth/authentication',
    'genauth/tokens',
    'genauth',
    'jose',
  ]
  const cost = (load: string): number => {
    const code = `${load}; const { user, system } = process.cpuUsage(); console.log(user + system)`
    const args = ['--input-type=module', '-e', code]
    const cwd = path('..')
    return Number(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })) / 1000
  }
  const rounds: Figures[] = []
  for (let round = 0; round < 15; round += 1) {
    const empty = cost('')
    const order = round % 2 === 0 ? modules : [...modules].reverse()
    const costs = order.map(name => [name, cost(`await import('${name}')`) - empty] as const)
    rounds.push({ ...Object.fromEntries(costs), empty })
  }
  add('empty start of Node, CPU', medianOf(rounds, 'empty'), 'ms')
  for (const name of modules)
    add(`cold import of ${name}, CPU over empty`, medianOf(rounds, name), 'ms')
  const jose = medianOf(rounds, 'jose')
  add('cold import of management ÷ jose', medianOf(rounds, 'genauth/management') / jose, '', {
    most: 0.5,
  })
}

function measureRequests(port: number): void {
  const rounds: Figures[] = []
  for (let round = 0; round < 11; round += 1) {
    const figures: Figures = {}
    for (const name of round % 2 === 0 ? ['fetch', 'genauth'] : ['genauth', 'fetch']) {
      const { sequential, concurrent } = sample<Figures>(name, port)
      figures[`${name} sequential`] = sequential ?? Number.NaN
      figures[`${name} concurrent`] = concurrent ?? Number.NaN
    }
    rounds.push(figures)
  }
  for (const way of ['sequential', 'concurrent']) {
    const words = way === 'sequential' ? 'one by one' : '50 in flight'
    add(`raw fetch, ${words}, CPU`, medianOf(rounds, `fetch ${way}`), 'µs')
    add(`users.get, ${words}, CPU`, medianOf(rounds, `genauth ${way}`), 'µs')
    const ratio = ratioOf(rounds, `genauth ${way}`, `fetch ${way}`)
    add(`users.get ÷ raw fetch, ${words}`, ratio, '', { most: 2 })
  }
}

function measureVerification(): void {
  const rounds = sample<Figures[]>('verify', 0)
  add('RS256, node:crypto alone', medianOf(rounds, 'crypto'), '/s')
  add('RS256, jose.jwtVerify', medianOf(rounds, 'jose'), '/s')
  add('RS256, verifyIdToken', medianOf(rounds, 'genauth'), '/s')
  add('verifyIdToken ÷ jose.jwtVerify', ratioOf(rounds, 'genauth', 'jose'), '', { least: 0.9 })
}

function measureSchema(): void {
  const rounds = sample<Figures[]>('schema', 0)
  add('JSON.parse of a user of 50 fields', medianOf(rounds, 'parse'), 'µs')
  add('check of a user of 50 fields', medianOf(rounds, 'check'), 'µs')
  add('check ÷ JSON.parse', ratioOf(rounds, 'check', 'parse'), '')
}

function measureList(port: number): void {
  const rounds = sample<Figures[]>('list', port)
  add('10,000 users, 20 ms per page, one by one', medianOf(rounds, 'oneByOne'), 'ms')
  add('the same with one page ahead', medianOf(rounds, 'ahead'), 'ms')
  add('one page ahead ÷ one by one', ratioOf(rounds, 'ahead', 'oneByOne'), '', { most: 0.55 })
}

function measureMemory(port: number): void {
  const { seen, growth } = sample<Figures>('memory', port)
  if (seen !== 10_000) throw new Error(`The list gave ${seen} users`)
  add('live heap growth over 10,000 users', growth ?? Number.NaN, 'MB', { most: 3 })
}

const server = spawn(process.execPath, [path('server.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const [line] = await once(server.stdout, 'data')
  const port = Number(String(line))
  await measureSizes()
  measureColdImports()
  measureRequests(port)
  measureVerification()
  measureSchema()
  measureList(port)
  measureMemory(port)
} finally {
  server.kill()
}

console.table(
  rows.map(({ what, figure, target = '', isMet }) => ({
    what,
    figure,
    target,
    met: isMet === false ? 'NO' : (isMet && 'yes') || '',
  })),
)
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
writeFileSync(path('results.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`)
