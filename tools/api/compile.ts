import { fileURLToPath } from 'node:url'
import { compile, formatDiagnostic, NodeHost, type Program, type Type } from '@typespec/compiler'

/** Thrown when the descriptions have mistakes: one line for each, with file, line and column. */
export class DescriptionError extends Error {
  override readonly name = 'DescriptionError'
}

/** Reads the descriptions by the compiler of TypeSpec. */
export async function compileDescription(main: URL): Promise<Program> {
  const program = await compile(NodeHost, fileURLToPath(main), { noEmit: true })
  throwMistakes(program)
  return program
}

/** Notes a mistake of a description. */
export function mistake(program: Program, target: Type, message: string): void {
  program.reportDiagnostic({ code: 'genauth', severity: 'error', message, target })
}

/**
 * Ends the run when there are mistakes.
 *
 * @throws {@link DescriptionError} with all of them
 */
export function throwMistakes({ diagnostics }: Program): void {
  if (diagnostics.length === 0) return
  const lines = diagnostics.map(diagnostic =>
    formatDiagnostic(diagnostic, { pathRelativeTo: process.cwd() }),
  )
  throw new DescriptionError([...new Set(lines)].join('\n'))
}
