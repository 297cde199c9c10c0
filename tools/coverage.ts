// Writes docs/coverage.md: which operations of the service have a method here.
import { readFileSync, writeFileSync } from 'node:fs'
import { type DeclaredEndpoint, findEndpoints, findMethods } from './endpoints.ts'

const target = new URL('../docs/coverage.md', import.meta.url)
const columns = '| Operation | Route | Method | Safety |\n| --- | --- | --- | --- |'

/** The page as it should be. */
export async function renderCoverage(): Promise<string> {
  const endpoints = await findEndpoints()
  const section = (client: DeclaredEndpoint['client']): string => {
    const rows = endpoints.filter(endpoint => endpoint.client === client).map(renderRow)
    return [columns, ...rows.sort()].join('\n')
  }
  return `# Coverage

Operations of the service that this package has a method for, and that \`genauth/mock\` serves.
Any other is called by \`send\` with a descriptor of your own. Written by \`npm run coverage\`.

The protocol endpoints (\`/oidc\`, \`/oauth\`, \`/cas-idp\`, \`/api/v2/saml-idp\`) have no descriptors: see
[OpenID Connect by hand](oidc.md).

## AuthenticationClient

${section('authentication')}

## ManagementClient

${section('management')}
`
}

function renderRow(declared: DeclaredEndpoint): string {
  const { name, method, path, safety } = declared.endpoint
  const methods = findMethods(declared).map(methodName => `\`${methodName}\``)
  const sender = methods.length > 0 ? methods.join('<br>') : 'the client itself'
  return `| ${name} | \`${method} ${path}\` | ${sender} | ${safety} |`
}

/** The page as it is. */
export function readCoverage(): string {
  return readFileSync(target, 'utf8')
}

if (import.meta.main) writeFileSync(target, await renderCoverage())
