import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/** What is left out of a package of which we use a part. */
export interface LeftOut {
  /** Where the modules are, as the end of a path: `ky/distribution`. */
  readonly folder: string
  /** Modules of which nothing is ever called. */
  readonly unreached: readonly string[]
  /** Modules of which little is called, with that little. */
  readonly short: Readonly<Record<string, string>>
  /** Functions and methods that are never called, or to no end, by their module. */
  readonly functions?: Readonly<Record<string, readonly string[]>>
  /** What is always of one value, as source, with that value: the bundler drops what depends on it. */
  readonly constants?: readonly (readonly [source: RegExp, value: string])[]
}

/**
 * Leaves out what is imported and never called, where a bundler leaves out what nobody imports. Empty
 * functions take the places, so that the bundler drops the calls as well.
 */
export function leaveOut(leftOut: LeftOut): Plugin {
  const { folder, unreached, short, functions = {}, constants = [] } = leftOut
  return {
    name: `leave-out-of-${folder.split('/')[0]}`,
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`/${folder}/`) }, async ({ path }) => {
        const name = moduleIn(folder, path)
        const { [name]: kept } = short
        const code = constants.reduce(
          (text, [source, value]) => text.replace(source, value),
          await readFile(path, 'utf8'),
        )
        if (name in functions) return { contents: (functions[name] ?? []).reduce(emptied, code) }
        if (kept === undefined && !unreached.includes(name)) return { contents: code }
        const names = new Set(await exportsOf(code))
        for (const own of await exportsOf(kept)) names.delete(own)
        const others = [...names].map(other => `leftOut as ${other}`).join(', ')
        return { contents: `${kept ?? ''}\nfunction leftOut() {}\nexport { ${others} }` }
      })
    },
  }
}

// The packages are laid out evenly, so a function ends where its own indentation comes back.
function emptied(code: string, name: string): string {
  const start = `^( *)(?:export |static |async |function )*${name}\\(.*\\) \\{`
  const body = new RegExp(`(?<=${start})\\n[^]*?\\n\\1(?=\\}$)`, 'm')
  if (!body.test(code)) throw new Error(`There is no function ${name} to leave out`)
  return code.replace(body, '')
}

/** Name of a module in the folder of its package: `utils/body`. */
export function moduleIn(folder: string, path: string): string {
  return path.slice(path.lastIndexOf(`/${folder}/`) + folder.length + 2).replace(/\.js$/, '')
}

async function exportsOf(contents = ''): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents },
    format: 'esm',
    write: false,
    metafile: true,
  })
  return Object.values(metafile.outputs).flatMap(output => output.exports)
}
