import { leaveOut } from './left-out.ts'

/**
 * Of zod, schemas are built and asked by `safeParse`, in src/contract only. Its other ways of parsing,
 * which every schema has as methods, are left out, and its errors and their words: src/contract says in
 * its own what is wrong.
 */
export const leanZod = leaveOut({
  folder: 'zod/v4/core',
  unreached: ['errors'],
  functions: {
    schemas: ['capSize', 'standardProps', 'validateAsync'],
    util: ['attachSchema', 'finalizeIssue'],
  },
  constants: [
    // Nothing is asynchronous, and nothing is encoded, made once for several places, or given up early.
    [/\b\w+ instanceof Promise\b/g, 'false'],
    [/\bctx\.direction === "backward"/g, 'false'],
    [/\bctx\.skipChecks\b/g, 'false'],
    [/\bctx\??\.abortEarly\b/g, 'false'],
    [/\bcore\.globalConfig\.memoizer\b/g, 'undefined'],
    [/\bglobalThis\.__zod_globalConfig\?\.postProcessor\b/g, 'undefined'],
  ],
  short: {
    parse: `
      export function safeParse(schema, input) {
        const { value, issues } = schema._zod.run({ value: input, issues: [] }, { async: false })
        if (issues.length === 0) return { success: true, data: value }
        return { success: false, error: { issues: issues.map(issue => ({ path: [], ...issue })) } }
      }`,
  },
})
