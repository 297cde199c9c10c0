import * as contract from '../../../authentication/permissions/contract.ts'
import { type CallContext, handle, type Route } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { actionsOn } from './data-grants.ts'
import { type DataResource, dataResources, findPlace } from './data-resources.ts'
import { listEntryOf, structOf } from './show-resource.ts'

/** What users may do with the data resources of the application that asks. */
export const dataResourceRoutes: readonly Route[] = [
  handle(contract.checkPermissionByStringResource, (input, context) =>
    check(input, context, 'STRING'),
  ),

  handle(contract.checkPermissionByArrayResource, (input, context) =>
    check(input, context, 'ARRAY'),
  ),

  handle(contract.checkPermissionByTreeResource, (input, context) => check(input, context, 'TREE')),

  handle(contract.getUserAuthorizedResourcesList, (_input, context) => {
    const { world, userId } = context
    const namespaceCode = spaceOf(context)
    const own = dataResources.all(world).filter(({ namespace }) => namespace === namespaceCode)
    const resourceList = own.flatMap(
      resource => listEntryOf(resource, actionsOn(world, userId, resource)) ?? [],
    )
    return { userPermissionList: [{ userId, namespaceCode, resourceList }] }
  }),

  handle(contract.getUserAuthResourcePermissionList, ({ resources }, context) => ({
    permissionList: resources.map(resource => ({
      namespaceCode: spaceOf(context),
      resource,
      actions: actionsAt(context, resource),
    })),
  })),

  handle(contract.getUserAuthResourceStruct, ({ resource: code }, context) => {
    const { world, userId } = context
    const namespaceCode = spaceOf(context)
    const resource = dataResources.getIn(world, { code, namespace: namespaceCode })
    return { namespaceCode, ...structOf(resource, actionsOn(world, userId, resource)) }
  }),
]

function check(
  { resources, action }: contract.DataResourceCheck,
  context: CallContext,
  type: DataResource['type'],
): contract.OwnPermissionChecks {
  const checkResultList = resources.map(resource => ({
    namespaceCode: spaceOf(context),
    action,
    resource,
    enabled: actionsAt(context, resource, type).includes(action),
  }))
  return { checkResultList }
}

/** What the user may do at a place; nothing where there is none, or the resource has another form. */
function actionsAt(context: CallContext, given: string, type?: DataResource['type']): string[] {
  const { world, userId } = context
  const place = findPlace(world, spaceOf(context), given)
  if (place === undefined || place.resource.type !== (type ?? place.resource.type)) return []
  return actionsOn(world, userId, place.resource)(place.path)
}

// The permission space of an application has the id of the application for its code.
function spaceOf(context: CallContext): string {
  return applicationOf(context).appId
}
