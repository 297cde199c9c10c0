import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { Endpoint } from '../src/contract/endpoint.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** An endpoint descriptor, and where it stands. */
export interface DeclaredEndpoint {
  readonly client: 'authentication' | 'management'
  /** Path of the contract from the root of the project. */
  readonly file: string
  /** Name that the descriptor is exported under. */
  readonly exportName: string
  readonly endpoint: Endpoint<unknown, unknown>
}

/** Imports every contract and returns the endpoints that it exports. */
export async function findEndpoints(): Promise<DeclaredEndpoint[]> {
  const files = globSync('src/{authentication,management}/**/contract.ts', { cwd: root }).sort()
  const found = await Promise.all(
    files.map(async file => {
      const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
      const client = file.startsWith('src/management') ? 'management' : 'authentication'
      return Object.entries(exported).flatMap(([exportName, endpoint]) =>
        isEndpoint(endpoint) ? [{ client, file, exportName, endpoint } as const] : [],
      )
    }),
  )
  return found.flat()
}

function isEndpoint(value: unknown): value is Endpoint<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'safety' in value && 'path' in value
}

/** Names the public methods that send an endpoint, such as `management.users.create`. */
export function findMethods({ client, file, exportName }: DeclaredEndpoint): string[] {
  const topic = file.replace(/\/contract\.ts$/, '')
  const members = membersOf(client)
  return globSync(`${topic}/*.ts`, { cwd: root })
    .filter(path => !path.endsWith('contract.ts'))
    .flatMap(path => methodsIn(parse(path), exportName))
    .flatMap(({ className, method }) =>
      members
        .filter(member => member.className === className)
        .map(({ name }) => `${name}.${method}`),
    )
    .map(name => `${client}.${name}`)
    .sort()
}

// The client's own fields say under what name a topic's class is reached.
function membersOf(client: string): { name: string; className: string }[] {
  const source = readFileSync(join(root, `src/${client}/client.ts`), 'utf8')
  const fields = source.matchAll(/^ {2}readonly (\w+): (\w+)/gm)
  return [...fields].map(([, name = '', className = '']) => ({ name, className }))
}

function parse(path: string): ts.SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
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
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText()
      const place = endpointPlaces.get(called)
      const isSent = place !== undefined && node.arguments[place]?.getText() === endpointName
      isReached ||= isSent || reaches(called, endpointName, bodies, seen)
    }
    ts.forEachChild(node, visit)
  }
  visit(body)
  return isReached
}
