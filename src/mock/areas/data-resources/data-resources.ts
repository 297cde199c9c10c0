import { malformed, Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { spacedCollection } from '../../kernel/spaced-collection.ts'
import type { World } from '../../kernel/world.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import type { SeedDataResource, SeedTreeNode } from './seed.ts'

/** A data resource as the mock keeps it. */
export type DataResource = SeedDataResource & {
  readonly id: string
  readonly name: string
  readonly namespace: string
}

/** The data resources of the pool. */
export const dataResources = spacedCollection<DataResource>(namespaces, {
  taken: { 'zh-CN': '数据资源标识符已存在', 'en-US': 'the code belongs to another data resource' },
  unknown: { 'zh-CN': '资源不存在', 'en-US': 'no such data resource' },
})

/**
 * Adds a data resource.
 *
 * @throws {@link Refused} when a code is malformed, or taken
 */
export function addDataResource(
  world: World,
  resource: SeedDataResource & { readonly namespace: string },
): DataResource {
  dataResources.checkFreeIn(world, resource)
  const added = { name: resource.code, ...resource, id: world.random.hex(24) }
  const nodes = added.type === 'TREE' ? nodesOf(added.struct) : []
  const codes = [added.code, ...nodes.map(({ node }) => node.code)]
  if (!codes.every(code => isCode(world, code))) throw malformed('code')
  if (new Set(nodes.map(({ path }) => path)).size < nodes.length) throw malformed('struct')
  return dataResources.add(world, added)
}

/** A place in a data resource that is granted by itself: a node of a tree, else the whole. */
export interface DataPlace {
  readonly resource: DataResource
  /** Code of the resource, and of a tree, those of the nodes down to the one that is meant. */
  readonly path: string
}

/**
 * Finds a place in a data resource of a permission space.
 *
 * @param given its path; a `/` in front does not matter
 */
export function findPlace(world: World, namespace: string, given: string): DataPlace | undefined {
  const path = given.replace(/^\//, '')
  const [code = ''] = path.split('/')
  const resource = dataResources.findIn(world, { code, namespace })
  return resource && pathsOf(resource).includes(path) ? { resource, path } : undefined
}

/**
 * Gives a place in a data resource of a permission space.
 *
 * @throws {@link Refused} when there is none
 */
export function getPlace(world: World, namespace: string, path: string): DataPlace {
  const place = findPlace(world, namespace, path)
  if (place !== undefined) return place
  throw new Refused(404, { 'zh-CN': `资源不存在：${path}`, 'en-US': `there is no ${path}` })
}

function pathsOf(resource: DataResource): string[] {
  if (resource.type !== 'TREE') return [resource.code]
  return nodesOf(resource.struct).map(({ path }) => `${resource.code}${path}`)
}

/** The nodes of a tree, each before those under it, with their paths: `/sales`, `/sales/prices`. */
export function nodesOf(
  nodes: readonly SeedTreeNode[],
  above = '',
): { readonly path: string; readonly node: SeedTreeNode }[] {
  return nodes.flatMap(node => {
    const path = `${above}/${node.code}`
    return [{ path, node }, ...nodesOf(node.children ?? [], path)]
  })
}
