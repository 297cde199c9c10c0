import { list, type OwnDevice, revoke, unbind } from '../../../authentication/devices/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { timestamp } from '../../kernel/world.ts'
import { getUserNamed } from '../users/find-user.ts'
import { devices, devicesOf, deviceToWire, getDevice, signOutOn, unbindDevice } from './devices.ts'

/** A device to begin with. */
export interface SeedDevice extends Partial<OwnDevice> {
  /** Whose it is: id, user name, e-mail address or phone number. */
  readonly user: string
  /** When the user signed in there last, ISO 8601. Default: now. */
  readonly lastLoginTime?: string
  /** IP address of that sign-in. */
  readonly lastIp?: string
}

/** The part of a seed with the devices of users. */
export interface DeviceSeed {
  /**
   * Devices of users, without sessions on them. An id that is left out is made from the mock's
   * randomness, a type is `Mobile`, a status `activated`.
   */
  readonly devices?: readonly SeedDevice[]
}

/** The devices on which users sign in. */
export const deviceArea: Area = {
  routes: [
    // The answer is the bare list, as the service's documentation has it.
    handle(list, (query, { world, userId }) => {
      const own = devicesOf(world, userId)
      return paged(own, query, device => deviceToWire(world, device)).list
    }),

    handle(unbind, ({ deviceId }, { world, userId }) => {
      unbindDevice(world, getDevice(world, userId, deviceId))
    }),

    handle(revoke, ({ deviceId }, { world, userId }) => {
      signOutOn(world, getDevice(world, userId, deviceId))
    }),
  ],
  seed: seedPart<DeviceSeed>(['devices'], (world, seed) => {
    plantEach('seed.devices', seed.devices, ({ user, ...device }) => {
      const { userId } = getUserNamed(world, user)
      devices.add(world, {
        deviceId: world.random.hex(24),
        type: 'Mobile',
        status: 'activated',
        lastLoginTime: timestamp(world),
        ...device,
        userId,
      })
    })
  }),
}
