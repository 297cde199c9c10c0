import { expect, test } from 'vitest'
import { Sealer } from '../../src/server/sealer.ts'
import { otherSecret, secret } from './support.ts'

test('a text opens for its secret, application and purpose alone', async () => {
  const text = await new Sealer([secret], 'app', 'session').seal({ id: 1 })

  const others = [
    new Sealer([secret], 'app', 'transaction'),
    new Sealer([secret], 'other', 'session'),
    new Sealer([otherSecret], 'app', 'session'),
  ]

  await expect(new Sealer([secret], 'app', 'session').open(text)).resolves.toEqual({ id: 1 })
  for (const other of others) await expect(other.open(text)).resolves.toBeUndefined()
})

test('the first secret encrypts, and every one opens', async () => {
  const old = new Sealer([otherSecret], 'app', 'session')
  const rotated = new Sealer([secret, otherSecret], 'app', 'session')

  await expect(rotated.open(await old.seal(1))).resolves.toBe(1)
  await expect(old.open(await rotated.seal(1))).resolves.toBeUndefined()
})

test('the same value never gives the same text', async () => {
  const sealer = new Sealer([secret], 'app', 'session')

  expect(await sealer.seal(1)).not.toBe(await sealer.seal(1))
})
