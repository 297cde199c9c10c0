import { isObject, parseJson } from '../utils/json.ts'
import { accessKeyIds } from './areas/access/pool-keys.ts'
import { applications } from './areas/applications/applications.ts'
import { brandedHeader } from './kernel/headers.ts'
import type { World } from './kernel/world.ts'

// All pools share the hosts of the service, so several mocks that msw serves have to know which of
// them a request means: by the ids of pools, access keys and applications.
const idsOfAll = new Set<string>()

// One that is created later is known at once.
applications.onAdd((_world, { appId }) => {
  idsOfAll.add(appId)
})

/** Lets the other mocks of this process know the ids that are one's own. */
export function announce(world: World): void {
  for (const id of idsOf(world)) idsOfAll.add(id)
}

/** Tells whether a request names another mock of this process, and not this one. */
export async function isForAnother(world: World, request: Request): Promise<boolean> {
  const named = namesIn(request)
  const names = named.length > 0 ? named : await namesInBody(request)
  const own = idsOf(world)
  return !names.some(name => own.includes(name)) && names.some(name => idsOfAll.has(name))
}

function idsOf(world: World): string[] {
  return [...accessKeyIds(world), ...applications.all(world).map(({ appId }) => appId)]
}

function namesIn({ headers, url }: Request): string[] {
  const { searchParams } = new URL(url)
  const signature = /^\w+ ([^:\s]+):/.exec(headers.get('authorization') ?? '')
  const names = [
    brandedHeader(headers, 'userpool-id'),
    brandedHeader(headers, 'app-id'),
    signature?.[1],
    searchParams.get('client_id'),
  ]
  return present(names)
}

async function namesInBody(request: Request): Promise<string[]> {
  const text = await request.clone().text()
  const body = parseJson(text)
  const { accessKeyId } = isObject(body) ? body : {}
  return present([accessKeyId, new URLSearchParams(text).get('client_id')])
}

function present(names: readonly unknown[]): string[] {
  return names.filter(name => typeof name === 'string')
}
