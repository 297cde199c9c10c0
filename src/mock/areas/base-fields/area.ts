import { labelOf } from '../../../contract/label-of.ts'
import {
  type CustomField,
  type FieldQuery,
  getUserBaseFields,
  listCustFields,
  listUserBaseFields,
  setUserBaseFields,
} from '../../../management/custom-fields/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { contains } from '../../kernel/contains.ts'
import { type Paged, paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import { customFields } from '../custom-fields/custom-fields.ts'
import { baseFields, changeBaseFields } from './base-fields.ts'

/** The built-in fields of users, and lists of fields of either kind. */
export const baseFieldArea: Area = {
  routes: [
    handle(getUserBaseFields, (_, { world }) => baseFields(world)),

    handle(setUserBaseFields, ({ list }, { world }) => changeBaseFields(world, list)),

    handle(listUserBaseFields, (query, { world }) => search(baseFields(world), query)),

    handle(listCustFields, (query, { world }) => search(customFields.all(world), query)),
  ],
}

// Rules about who may see a field cannot be set, so no field has some.
function search(fields: readonly CustomField[], query: FieldQuery): Paged {
  const { targetType, dataType, userVisible, adminVisible, accessControl = false } = query
  const { keyword = '', lang = '', page, limit } = query
  // Definitions have another name for it.
  const type = dataType === 'SELECT' ? 'ENUM' : dataType
  const found = fields.filter(
    field =>
      field.targetType === targetType &&
      field.dataType === type &&
      field.visibleInUserCenter === (userVisible ?? field.visibleInUserCenter) &&
      field.visibleInAdminConsole === (adminVisible ?? field.visibleInAdminConsole) &&
      !accessControl &&
      (contains(field.key, keyword) || contains(labelOf(field, lang), keyword)),
  )
  return paged(found, { page, limit })
}
