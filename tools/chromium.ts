import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What Chromium is started with: no sandbox, because CI runs as root, and nothing in the background. */
export const chromiumFlags: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome']
const cache = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url))

/**
 * Finds a Chromium: `$CHROMIUM_PATH`, one on the PATH, or the one that npm installed.
 *
 * @throws Error when there is none, because tests that do not run must not look like success
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given
    throw new Error(`CHROMIUM_PATH is ${given}, where no program is`)
  }
  return onPath() ?? (await fromNpm())
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(isExecutable)
}

async function fromNpm(): Promise<string> {
  // It unpacks its libraries only where it believes to be on AWS, and reads this when imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'
  const temporary = process.env.TMPDIR
  try {
    // In the temp folder it would take any file named chromium for its own.
    mkdirSync(cache, { recursive: true })
    process.env.TMPDIR = cache
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    useFonts()
    return path
  } catch (cause) {
    throw new Error(
      'No browser for the tests in test/**/*.browser.test.ts. Install Chromium, or set CHROMIUM_PATH',
      { cause },
    )
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}

// The configuration that comes with it looks for the fonts elsewhere, and without any font Chromium
// dies at the first text that it draws.
function useFonts(): void {
  const folder = join(cache, 'fontconfig')
  mkdirSync(folder, { recursive: true })
  const directories = `<dir>${join(cache, 'fonts')}</dir><cachedir>${folder}</cachedir>`
  writeFileSync(join(folder, 'fonts.conf'), `<fontconfig>${directories}</fontconfig>\n`)
  process.env.FONTCONFIG_PATH = folder
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
