import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const folder = '.documentation'

interface Block {
  readonly name: string
  readonly code: string
}

// The first line of a block that is no module of its own, but a change to the sources.
const placeOf = (code: string) => /^\/\/ ((?:api|src|test)\/\S+), (.+)\n/.exec(code)

/** Finds the blocks of TypeScript and TypeSpec in a Markdown file. */
function blocksOf(file: string, text: string): Block[] {
  const found = [...text.matchAll(/^```tsp?\n([\s\S]*?)^```/gm)]
  return found.map(([, code = ''], index) => ({
    name: `${file.replaceAll(/[/.]/g, '-')}-${index + 1}`,
    code,
  }))
}

/** Finds the examples in the comments of a source file. */
function examplesOf(file: string, text: string): Block[] {
  const found = [...text.matchAll(/^ +\* ```ts\n([\s\S]*?)^ +\* ```/gm)]
  return found.map(([, code = ''], index) => ({
    name: `${file.replaceAll(/[/.]/g, '-')}-${index + 1}`,
    code: code.replaceAll(/^ +\* ?/gm, ''),
  }))
}

async function filesUnder(path: string, ending: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true })
  return entries.filter(entry => entry.endsWith(ending)).map(entry => `${path}/${entry}`)
}

const guides = (await filesUnder('docs', '.md')).filter(file => !file.startsWith('docs/api/'))
const markdown = ['README.md', 'CONTRIBUTING.md', ...guides]
const sources = await filesUnder('src', '.ts')
const found = [
  ...(await Promise.all(markdown.map(async file => blocksOf(file, await readFile(file, 'utf8'))))),
  ...(await Promise.all(sources.map(async file => examplesOf(file, await readFile(file, 'utf8'))))),
].flat()
const blocks = found.filter(({ code }) => placeOf(code) === null)
const changes = found.filter(({ code }) => placeOf(code) !== null)

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  for (const { name, code } of blocks) await writeFile(`${folder}/${name}.ts`, code)
  await writeFile(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: '../tsconfig.json', include: ['*.ts'] }),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('there are blocks to check', () => {
  expect(blocks.length).toBeGreaterThan(30)
})

test('every block of the documentation compiles', async () => {
  const result = await run('npx', ['tsc', '--noEmit', '-p', `${folder}/tsconfig.json`]).catch(
    (error: { stdout: string }) => error,
  )

  expect(result.stdout).toBe('')
}, 120_000)

test.each(blocks)(
  '$name runs',
  async ({ name }) => {
    await expect(
      run(process.execPath, [`${folder}/${name}.ts`], { timeout: 30_000 }),
    ).resolves.toMatchObject({ stderr: '' })
  },
  40_000,
)

/** Makes a change of the documentation in a copy of the sources. */
async function apply(tree: string, { code }: Block): Promise<void> {
  const [head = '', path = '', place] = placeOf(code) ?? []
  const file = `${tree}/${path}`
  const lines = code.slice(head.length).split('\n')
  const imports = lines.filter(line => line.startsWith('import ')).join('\n')
  const body = lines.filter(line => !line.startsWith('import ')).join('\n')
  if (place === 'a new file') {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, code)
    return
  }
  const text = await readFile(file, 'utf8')
  const end = {
    'in the interface': text.lastIndexOf('}'),
    'in the list': text.indexOf('\n]'),
  }
  const at = end[place as keyof typeof end]
  await writeFile(file, `${imports}\n${text.slice(0, at)}\n${body}${text.slice(at)}`)
}

test('the worked example of adding an endpoint compiles, and its tests pass', async () => {
  const tree = `${folder}/tree`
  for (const path of ['api', 'src', 'tools', 'docs/coverage.md', 'openapi.json']) {
    await cp(path, `${tree}/${path}`, { recursive: true })
  }
  for (const file of ['tsconfig.json', 'package.json', 'biome.json']) {
    await cp(file, `${tree}/${file}`)
  }
  await writeFile(
    `${tree}/tsconfig.sources.json`,
    JSON.stringify({ extends: './tsconfig.json', include: ['src', 'test'] }),
  )
  await writeFile(
    `${tree}/vitest.config.ts`,
    'export default { resolve: { tsconfigPaths: true }, test: { include: ["test/**/*.test.ts"] } }',
  )
  for (const change of changes) await apply(tree, change)
  await run('node', ['tools/api/generate.ts'], { cwd: tree })

  const compiled = await run('npx', [
    'tsc',
    '--noEmit',
    '-p',
    `${tree}/tsconfig.sources.json`,
  ]).catch((error: { stdout: string }) => error)
  const report = `${tree}/report.json`
  await run('npx', [
    'vitest',
    'run',
    '--root',
    tree,
    '--reporter',
    'json',
    '--outputFile',
    'report.json',
  ])

  expect(changes).toHaveLength(3)
  expect(await readFile(`${tree}/docs/coverage.md`, 'utf8')).toContain(
    'management.users.expirePasswords',
  )
  expect(compiled.stdout).toBe('')
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
    numPassedTests: 2,
    numFailedTests: 0,
  })
}, 180_000)
