import type {
  GrantedDataResource,
  OwnResourceStruct,
  TreeStructNode,
} from '../../../authentication/permissions/contract.ts'
import { type DataResource, nodesOf } from './data-resources.ts'
import type { SeedTreeNode } from './seed.ts'

/** Tells what may be done at a path. */
type ActionsAt = (path: string) => string[]

/** Writes a data resource as a list shows it; nothing when nothing may be done with it. */
export function listEntryOf(
  resource: DataResource,
  actionsAt: ActionsAt,
): GrantedDataResource | undefined {
  const { code: resourceCode, type: resourceType } = resource
  const entry = { resourceCode, resourceType }
  const actions = actionsAt(resourceCode)
  if (resource.type === 'TREE') {
    const authList = nodesOf(resource.struct).flatMap(({ path: nodePath, node }) => {
      const nodeActions = actionsAt(`${resourceCode}${nodePath}`)
      const { name: nodeName = node.code, value: nodeValue } = node
      return nodeActions.length === 0 ? [] : [{ nodePath, nodeName, nodeActions, nodeValue }]
    })
    return authList.length === 0 ? undefined : { ...entry, treeAuthorize: { authList } }
  }
  if (actions.length === 0) return undefined
  return resource.type === 'STRING'
    ? { ...entry, strAuthorize: { value: resource.struct, actions } }
    : { ...entry, arrAuthorize: { values: [...resource.struct], actions } }
}

/** Writes the content of a data resource, without what nothing may be done with. */
export function structOf(
  resource: DataResource,
  actionsAt: ActionsAt,
): Omit<OwnResourceStruct, 'namespaceCode'> {
  const { code: resourceCode, type: resourceType } = resource
  const struct = { resourceCode, resourceType }
  const actions = actionsAt(resourceCode)
  const isShown = actions.length > 0
  switch (resource.type) {
    case 'TREE': {
      const nodeAuthActionList = branchesOf(resource.struct, resourceCode, actionsAt)
      return { ...struct, treeResourceAuthAction: { nodeAuthActionList } }
    }
    case 'ARRAY': {
      const values = isShown ? { values: [...resource.struct] } : {}
      return { ...struct, arrResourceAuthAction: { ...values, actions } }
    }
    default: {
      const value = isShown ? { value: resource.struct } : {}
      return { ...struct, strResourceAuthAction: { ...value, actions } }
    }
  }
}

// A node that only leads to others is there without what it stands for.
function branchesOf(
  nodes: readonly SeedTreeNode[],
  above: string,
  actionsAt: ActionsAt,
): TreeStructNode[] {
  return nodes.flatMap(({ code, name = code, value, children: under = [] }) => {
    const path = `${above}/${code}`
    const actions = actionsAt(path)
    const children = branchesOf(under, path, actionsAt)
    if (actions.length === 0 && children.length === 0) return []
    const own = actions.length === 0 ? {} : { value }
    return [{ code, name, ...own, actions, ...(children.length === 0 ? {} : { children }) }]
  })
}
