// Generated from api/management/namespaces.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { integer, length, number, string, stringOf, text } from '../../contract/values.ts'

export const namespace = () =>
  entity({
    code: string(),
    name: maybe(string()),
    description: maybe(string()),
    status: maybe(number()),
  })

export const newNamespace = () =>
  z.strictObject({
    code: stringOf(length(1, 64)),
    name: z.optional(string()),
    description: z.optional(string()),
  })

export const namespaceRole = () =>
  entity({
    id: text(),
    code: string(),
    name: maybe(string()),
    description: maybe(string()),
    namespace: string(),
    updatedAt: string(),
  })

export const createNamespacesBatchInput = () =>
  z.strictObject({
    list: batch(newNamespace()),
  })

export const getNamespaceInput = () =>
  z.strictObject({
    code: text(),
  })

export const getNamespacesBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
  })

export const listNamespacesInput = () =>
  z.strictObject({
    keywords: z.optional(string()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const updateNamespaceInput = () =>
  z.strictObject({
    code: text(),
    name: z.optional(string()),
    description: z.optional(string()),
    newCode: z.optional(stringOf(length(1, 64))),
  })

export const deleteNamespaceInput = () =>
  z.strictObject({
    code: text(),
  })

export const deleteNamespacesBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
  })

export const listNamespaceRolesInput = () =>
  z.strictObject({
    code: text(),
    keywords: z.optional(string()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
