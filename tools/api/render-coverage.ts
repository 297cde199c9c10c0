import { findMethods } from '../find-methods.ts'
import type { Api, Operation, Topic } from './model.ts'
import { type ProtocolEndpoint, protocols } from './protocols.ts'
import { type ReplacedOperation, replaced } from './replaced.ts'

const columns = '| Operation | Route | Method | Safety |\n| --- | --- | --- | --- |'

/** Writes `docs/coverage.md`: which operations of the service have a method here. */
export function renderCoverage(api: Api): string {
  const section = (client: string): string => {
    const rows = api.topics
      .filter(topic => topic.client === client)
      .flatMap(topic => topic.operations.map(operation => renderRow(topic, operation)))
    return [columns, ...rows.sort()].join('\n')
  }
  return `# Coverage

Operations of the service that this package has a method for, and that \`genauth/mock\` serves.
Any other is called by \`send\` with a descriptor of your own. Written by \`npm run generate\`.


## AuthenticationClient

${section('authentication')}

## Protocols

They have no descriptors, because their standards are that: see [OpenID Connect by hand](oidc.md) and [Events](events.md).

| Operation | Route | Spoken by |
| --- | --- | --- |
${protocols.map(rowOf).join('\n')}

## ManagementClient

${section('management')}

## Replaced

The service has these still. What came in their place does the same and more.

| Operation | Route | Replaced by |
| --- | --- | --- |
${replaced.map(rowOf).join('\n')}
`
}

function rowOf(endpoint: ProtocolEndpoint | ReplacedOperation): string {
  const { operation, method, path, by } = endpoint
  return `| ${operation} | \`${method} ${path}\` | \`${by}\` |`
}

function renderRow(topic: Topic, { name, call, method, path, safety }: Operation): string {
  const { client, property, module, isHandWritten } = topic
  const own = isHandWritten ? [] : [`${client}.${property}.${call}`]
  const methods = [...new Set([...own, ...findMethods(module.folder, name)])].sort()
  const senders = methods.map(method => `\`${method}\``).join('<br>') || 'the client itself'
  return `| ${name} | \`${method} ${path}\` | ${senders} | ${safety} |`
}
