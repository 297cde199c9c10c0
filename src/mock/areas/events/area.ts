import { pub } from '../../../authentication/events/contract.ts'
import { parseJson } from '../../../utils/json.ts'
import type { Area } from '../../kernel/area.ts'
import { carryOut } from '../../kernel/route.ts'
import { eventSettings } from './settings.ts'

/** Events, which users publish and sockets tell. */
export const eventArea: Area = {
  settings: eventSettings,
  routes: [
    carryOut(pub, ({ eventType, eventData, source }, { world, userId }) => {
      const parsed = typeof eventData === 'string' ? parseJson(eventData) : eventData
      const data = parsed === undefined ? eventData : parsed
      world.events.publish({ code: eventType, data, source, userId })
    }),
  ],
}
