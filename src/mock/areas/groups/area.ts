import { createGroup, type NewGroup } from '../../../management/groups/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { getUserNamed } from '../users/find-user.ts'
import { addGroup, members } from './groups.ts'
import { groupRoutes } from './routes.ts'

/** A group to begin with: what `management.groups.create` takes, and who is in it. */
export interface SeedGroup extends Partial<NewGroup> {
  /** Code, unique in the pool. */
  readonly code: string
  /** Members by id, user name, e-mail address or phone number. */
  readonly members?: readonly string[]
  /** Names of the sources of a group that is kept in step with another system. */
  readonly metadataSource?: string[]
}

/** The part of a seed with the groups of the pool. */
export interface GroupSeed {
  /** Groups; a name that is left out is the code. */
  readonly groups?: readonly SeedGroup[]
}

/** The groups of the pool. */
export const groupArea: Area = {
  routes: groupRoutes,
  seed: seedPart<GroupSeed>(['groups'], (world, seed) => {
    plantEach('seed.groups', seed.groups, ({ members: names, metadataSource, ...rest }, place) => {
      const group = { name: rest.code, description: '', ...rest }
      checkEntry(place, createGroup().input, group)
      const added = addGroup(world, { ...group, metadataSource })
      plantEach(`${place}.members`, names, name => {
        members.add(world, added, getUserNamed(world, name))
      })
    })
  }),
}
