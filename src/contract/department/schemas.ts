// Generated from api/contract/department.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataOutput } from '../custom-data.ts'
import { entity, maybe } from '../schema.ts'
import { boolean, oneOf, record, string, text } from '../values.ts'

export function userDepartment() {
  return entity({
    organizationCode: maybe(string()),
    departmentId: text(),
    isRoot: maybe(boolean()),
    createdAt: maybe(string()),
    name: string(),
    description: maybe(string()),
    openDepartmentId: maybe(string()),
    isLeader: maybe(boolean()),
    code: maybe(string()),
    isMainDepartment: maybe(boolean()),
    joinedAt: maybe(string()),
    isVirtualNode: maybe(boolean()),
    i18n: maybe(record()),
    customData: customDataOutput(),
    departmentIdPath: maybe(z.array(string())),
    departmentCodePath: maybe(z.array(string())),
    departmentNamePath: maybe(z.array(string())),
  })
}

export function userDepartmentOrder() {
  return oneOf('DepartmentCreatedAt', 'JoinDepartmentAt', 'DepartmentName', 'DepartmemtCode')
}
