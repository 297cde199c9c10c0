import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Names the public methods that send an endpoint, such as `management.users.create`, from the classes
 * in the folder of its contract.
 *
 * @param folder folder from `src`
 * @param endpoint name that the descriptor is exported under
 */
export function findMethods(folder: string, endpoint: string): string[] {
  const [client = ''] = folder.split('/')
  const members = membersOf([`src/${client}/client.ts`, `src/${client}/topics.ts`])
  const sources = globSync(`src/${folder}/*.ts`, { cwd: root })
    .filter(path => !/\/(contract|schemas)\.ts$/.test(path))
    .map(parse)
  const bases = new Map(sources.flatMap(basesIn))
  return sources
    .flatMap(source => methodsIn(source, endpoint))
    .flatMap(({ className, method }) =>
      members
        .filter(member => [member.className, bases.get(member.className)].includes(className))
        .map(({ name }) => `${client}.${name}.${method}`),
    )
    .sort()
}

// The fields of the client say under what name a topic's class is reached, and those of a topic that
// has others the same of them. What was just described has no file yet.
function membersOf(files: readonly string[]): { name: string; className: string }[] {
  const paths = files.map(path => join(root, path)).filter(existsSync)
  const text = paths.map(path => readFileSync(path, 'utf8')).join('\n')
  const fields = text.matchAll(/^ {2}(?:override )?readonly (\w+): ([A-Z]\w+)/gm)
  return [...fields].flatMap(([, name = '', className = '']) => {
    const inner = text.match(new RegExp(`import \\{ ${className} \\} from '\\./(.*)'`))?.[1]
    const folder = dirname(files[0] ?? '')
    const parts = inner === undefined ? [] : membersOf([join(folder, inner)])
    return [{ name, className }, ...parts.map(part => ({ ...part, name: `${name}.${part.name}` }))]
  })
}

const parsed = new Map<string, ts.SourceFile>()

function parse(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known !== undefined) return known
  const text = readFileSync(join(root, path), 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  parsed.set(path, file)
  return file
}

/** Classes, each with the one that it extends. */
function basesIn({ statements }: ts.SourceFile): [string, string][] {
  return statements.filter(ts.isClassDeclaration).flatMap(({ name, heritageClauses = [] }) => {
    const base = heritageClauses.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    return name && base ? [[name.text, base.types[0]?.expression.getText() ?? '']] : []
  })
}

/** Public methods that reach `send(endpoint, …)`, directly or through functions of their file. */
function methodsIn(
  source: ts.SourceFile,
  endpointName: string,
): { className: string; method: string }[] {
  const bodies = new Map<string, ts.Node>()
  const methods: { className: string; method: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) bodies.set(node.name.text, node)
    if (ts.isMethodDeclaration(node) && ts.isClassDeclaration(node.parent)) {
      bodies.set(node.name.getText(), node)
      const isPublic = !ts.isPrivateIdentifier(node.name)
      const className = node.parent.name?.text ?? ''
      if (isPublic) methods.push({ className, method: node.name.getText() })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return methods.filter(({ method }) => reaches(method, endpointName, bodies, new Set()))
}

// Which argument is the endpoint, of the functions that send one.
const endpointPlaces = new Map([
  ['send', 0],
  ['listPages', 1],
  ['listByCursor', 1],
])

function reaches(
  name: string,
  endpointName: string,
  bodies: ReadonlyMap<string, ts.Node>,
  seen: Set<string>,
): boolean {
  const body = bodies.get(name)
  if (body === undefined || seen.has(name)) return false
  seen.add(name)
  let isReached = false
  const visit = (node: ts.Node): void => {
    // Functions in an object are for who gets it: the steps after a sign-in.
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer)) return
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText()
      const place = endpointPlaces.get(called)
      const isSent = place !== undefined && node.arguments[place]?.getText() === `${endpointName}()`
      isReached ||= isSent || reaches(called, endpointName, bodies, seen)
    }
    ts.forEachChild(node, visit)
  }
  visit(body)
  return isReached
}
