import {
  type CustomFieldInput,
  setCustomFields,
} from '../../../management/custom-fields/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { customDataSettings } from './custom-data.ts'
import { defineFields } from './custom-fields.ts'
import { customFieldRoutes } from './routes.ts'

/** The part of a seed with the custom fields of the pool. */
export interface CustomFieldSeed {
  /** Definitions of custom fields; a label that is left out is the key. */
  readonly customFields?: readonly CustomFieldInput[]
}

/** Definitions of custom fields, and their values. */
export const customFieldArea: Area = {
  routes: customFieldRoutes,
  settings: customDataSettings,
  seed: seedPart<CustomFieldSeed>(['customFields'], (world, { customFields }) => {
    plantEach('seed.customFields', customFields, (field, place) => {
      const list = [{ label: field.key, ...field }]
      checkEntry(place, setCustomFields().input, { list })
      defineFields(world, list)
    })
  }),
}
