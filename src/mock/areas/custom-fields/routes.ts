import {
  deleteCustomFields,
  getCustomData,
  getCustomFields,
  setCustomData,
  setCustomFields,
} from '../../../management/custom-fields/contract.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { customDataOf, idOfTarget, setValues } from './custom-data.ts'
import { customFields, defineFields, definitionOf } from './custom-fields.ts'

/** The custom fields of the pool and their values. */
export const customFieldRoutes: readonly Route[] = [
  handle(setCustomFields, ({ list }, { world }) => defineFields(world, list)),

  handle(getCustomFields, ({ targetType }, { world }) =>
    customFields.all(world).filter(field => field.targetType === targetType),
  ),

  carryOut(deleteCustomFields, ({ list }, { world }) => {
    const fields = list.map(({ targetType, key }) => definitionOf(world, targetType, key))
    customFields.remove(world, ...fields)
  }),

  carryOut(setCustomData, ({ list, ...target }, { world }) => setValues(world, target, list)),

  handle(getCustomData, (target, { world }) =>
    customDataOf(world, target.targetType, idOfTarget(world, target)),
  ),
]
