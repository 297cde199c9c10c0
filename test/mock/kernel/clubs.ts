import { anything, type Schema } from 'genauth/management'
import * as z from 'zod/mini'
import { lazyEndpoint } from '../../../src/contract/endpoint.ts'
import { schemaFor } from '../../../src/contract/schema.ts'
import { users } from '../../../src/mock/areas/users/users.ts'
import { allOrNothing } from '../../../src/mock/kernel/all-or-nothing.ts'
import { collection } from '../../../src/mock/kernel/collection.ts'
import { link } from '../../../src/mock/kernel/link.ts'
import { handle, type Route } from '../../../src/mock/kernel/route.ts'
import type { World } from '../../../src/mock/kernel/world.ts'

// An area as one is written: clubs, and the users who are in them since some year.

interface Club {
  readonly id: string
  readonly code: string
  readonly name: string
}

export const clubs = collection<Club, 'name'>({
  id: ({ id }) => id,
  key: { of: ({ code }) => code, taken: { 'zh-CN': '标识符已存在', 'en-US': 'the code is taken' } },
  unknown: { 'zh-CN': '社团不存在', 'en-US': 'no such club' },
  unique: {
    name: {
      of: ({ name }) => name,
      ignoresCase: true,
      taken: { 'zh-CN': '名称已存在', 'en-US': 'the name is taken' },
    },
  },
  searched: ['code', 'name'],
  isNewestFirst: true,
})

export const members = link<Club, { userId: string }, number>(clubs, users)

interface NewClub {
  code: string
  name: string
}

const newClub = ({ random }: World, club: NewClub): Club => ({ id: random.hex(24), ...club })

function operation<Input>(name: string, input: Schema<Input>) {
  return lazyEndpoint<Input, unknown>(() => ({
    name,
    method: 'POST',
    path: `/${name}`,
    safety: 'write',
    access: 'anyone',
    input,
    output: anything,
  }))
}

const club = () => z.strictObject({ code: z.string(), name: z.string() })
const byCode = () => z.strictObject({ code: z.string() })
const membership = { code: z.string(), userIds: z.array(z.string()), since: z.optional(z.number()) }

const contract = {
  create: operation('create', schemaFor<NewClub>()(club)),
  createBatch: operation(
    'createBatch',
    schemaFor<{ list: NewClub[] }>()(() => z.strictObject({ list: z.array(club()) })),
  ),
  get: operation('get', schemaFor<{ code: string }>()(byCode)),
  list: operation(
    'list',
    schemaFor<{ page?: number; limit?: number; keywords?: string }>()(() =>
      z.strictObject({
        page: z.optional(z.number()),
        limit: z.optional(z.number()),
        keywords: z.optional(z.string()),
      }),
    ),
  ),
  update: operation(
    'update',
    schemaFor<{ code: string; newCode?: string; name?: string }>()(() =>
      z.strictObject({
        code: z.string(),
        newCode: z.optional(z.string()),
        name: z.optional(z.string()),
      }),
    ),
  ),
  deleteBatch: operation(
    'deleteBatch',
    schemaFor<{ codes: string[] }>()(() => z.strictObject({ codes: z.array(z.string()) })),
  ),
  join: operation(
    'join',
    schemaFor<{ code: string; userIds: string[]; since?: number }>()(() =>
      z.strictObject(membership),
    ),
  ),
  leave: operation(
    'leave',
    schemaFor<{ code: string; userIds: string[]; since?: number }>()(() =>
      z.strictObject(membership),
    ),
  ),
  listMembers: operation('listMembers', schemaFor<{ code: string }>()(byCode)),
  listClubs: operation(
    'listClubs',
    schemaFor<{ userId: string }>()(() => z.strictObject({ userId: z.string() })),
  ),
}

export const clubRoutes: readonly Route[] = [
  handle(contract.create, (input, { world }) => clubs.add(world, newClub(world, input))),

  handle(contract.createBatch, ({ list }, { world }) =>
    clubs.addAll(
      world,
      list.map(input => newClub(world, input)),
    ),
  ),

  handle(contract.get, ({ code }, { world }) => clubs.get(world, code)),

  handle(contract.list, (query, { world }) => clubs.list(world, query)),

  handle(contract.update, ({ code, newCode, name }, { world }) =>
    clubs.update(world, clubs.get(world, code), { code: newCode, name }),
  ),

  handle(contract.deleteBatch, ({ codes }, { world }) =>
    clubs.remove(world, ...codes.map(code => clubs.find(world, code))),
  ),

  handle(contract.join, ({ code, userIds, since = 2020 }, { world }) =>
    allOrNothing(world, () => {
      for (const userId of userIds) {
        members.add(world, clubs.get(world, code), users.get(world, userId), since)
      }
    }),
  ),

  handle(contract.leave, ({ code, userIds }, { world }) => {
    for (const userId of userIds) {
      members.remove(world, clubs.get(world, code), users.get(world, userId))
    }
  }),

  handle(contract.listMembers, ({ code, ...page }, { world }) => {
    const found = clubs.get(world, code)
    return members.list(world, found, page, user => ({
      userId: user.userId,
      since: members.data(world, found, user),
    }))
  }),

  handle(contract.listClubs, ({ userId }, { world }) =>
    members.having(world, users.get(world, userId)).map(({ code }) => code),
  ),
]
