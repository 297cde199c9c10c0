import { anything, type Endpoint, endpoint, ManagementClient } from 'genauth'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { answer, poolKey } from '../http/support.ts'

/** A made-up endpoint of groups. */
const made = (rest: Partial<Endpoint<unknown, unknown>> = {}): Endpoint<unknown, unknown> =>
  endpoint({
    name: 'madeUp',
    method: 'POST',
    path: '/api/v3/made-up',
    safety: 'write',
    access: 'administrator',
    input: anything,
    output: anything,
    ...rest,
  })

const customFields = { level: z.number() }
const customFieldsOf = {
  GROUP: { level: z.enum(['low', 'high']), color: z.string() },
  ROLE: { level: z.boolean() },
}

/** A client whose calls are answered by some data. */
const answering = (data: unknown, options: object = { customFieldsOf }) =>
  new ManagementClient({
    ...poolKey,
    customFields,
    fetch: async () => answer({ statusCode: 200, data }),
    ...options,
  })

test("custom data of a group is not judged by the users' fields", async () => {
  const group = { code: 'g1', customData: { level: 'high' } }
  const management = answering(group, {})

  await expect(management.send(made(), group)).resolves.toEqual(group)
  await expect(
    management.send(
      made({
        customData: { input: { customData: 'GROUP' }, output: { customData: 'GROUP' } },
      }),
      group,
    ),
  ).resolves.toEqual(group)
})
