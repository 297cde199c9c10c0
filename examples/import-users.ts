// Imports users from a file in batches. It tells which lines were refused and why, and when it runs again,
// it goes on where it was.
//
//   GENAUTH_USER_POOL_ID=… GENAUTH_SECRET=… GENAUTH_HOST=… node examples/import-users.ts
import { InputError, isGenAuthError, ManagementClient, type NewUser } from 'genauth/management'
import { setting } from './environment.ts'

const management = new ManagementClient({
  userPoolId: setting('GENAUTH_USER_POOL_ID'),
  secret: setting('GENAUTH_SECRET'),
  host: setting('GENAUTH_HOST'),
  lang: 'en-US',
})

interface Row {
  readonly line: number
  /** Id in the old system, by which a second run knows who is there. */
  readonly externalId: string
  readonly user: NewUser
}

// What a file would have: 120 people, and two mistakes.
const people = Array.from({ length: 120 }, (_, index) => `hr-${index},user-${index},PKU`)
people[7] = 'hr-7,user-6,PKU' // Somebody else's user name.
people[60] = 'hr-60,,PKU' // None at all.
const rows = people.map((text, index): Row => {
  const [externalId = '', username = '', school = ''] = text.split(',')
  return { line: index + 1, externalId, user: { externalId, username, customData: { school } } }
})

/** Leaves out who is there: an answer that was lost on the way may have made them. */
async function newOnes(batch: readonly Row[]): Promise<Row[]> {
  const userIds = batch.map(({ externalId }) => externalId)
  const users = await management.users.getBatch({ userIds, userIdType: 'external_id' })
  const there = new Set(users.map(({ externalId }) => externalId))
  return batch.filter(({ externalId }) => !there.has(externalId))
}

// What is wrong with a row. Everything else, such as a broken connection, ends the run.
const aboutRows = new Set(['invalid_input', 'conflict', 'not_found', 'api_error'])

/**
 * Creates the users of a batch. It is all or nothing, and the service does not say whom it refuses, so a
 * batch that is refused is halved until the row stands alone.
 */
async function create(batch: readonly Row[]): Promise<number> {
  const [first, ...others] = batch
  if (first === undefined) return 0
  try {
    await management.users.createBatch({ list: batch.map(({ user }) => user) })
    return batch.length
  } catch (error) {
    if (!isGenAuthError(error) || !aboutRows.has(error.code)) throw error
    if (others.length === 0) {
      const words = error instanceof InputError ? error.issues[0]?.message : error.reason
      console.log(`line ${first.line}: ${words ?? error.message}`)
      return 0
    }
    const half = batch.length >> 1
    return (await create(batch.slice(0, half))) + (await create(batch.slice(half)))
  }
}

async function run(): Promise<void> {
  let created = 0
  for (let at = 0; at < rows.length; at += 50) {
    created += await create(await newOnes(rows.slice(at, at + 50)))
  }
  console.log(`created: ${created}`)
}

await management.customFields.set({
  list: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
})
await run()
await run()
