import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One module that a source file names. */
export interface Import {
  /** As it is written, such as `../utils/json.ts`. */
  readonly specifier: string
  /** Path from `src` for a file of ours; `undefined` for a package. */
  readonly target: string | undefined
  readonly kind: 'static' | 'dynamic'
  /** Text of the statement. */
  readonly text: string
}

/** A source file with what an architecture test asks about it. */
export interface Source {
  /** Path from `src`, such as `http/transport.ts`. */
  readonly path: string
  readonly imports: readonly Import[]
  /** Names that stand alone: not members of something, not keys. */
  readonly names: ReadonlySet<string>
}

/** Every source file. */
export const sources: readonly Source[] = globSync('**/*.ts', { cwd: join(root, 'src') })
  .sort()
  .map(readSource)

function readSource(path: string): Source {
  const text = readFileSync(join(root, 'src', path), 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const imports: Import[] = []
  const names = new Set<string>()
  const add = (node: ts.Node, specifier: ts.Node | undefined, kind: Import['kind']): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return
    const isOurs = specifier.text.startsWith('.')
    const target = isOurs ? posix.join(posix.dirname(path), specifier.text) : undefined
    imports.push({ specifier: specifier.text, target, kind, text: node.getText() })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, 'static')
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, 'static')
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], 'dynamic')
    }
    if (ts.isIdentifier(node) && standsAlone(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { path, imports, names }
}

function standsAlone(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node
  if (ts.isQualifiedName(parent)) return parent.right !== node
  const isNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isBindingElement(parent)
  return !isNamed || parent.name !== node
}
