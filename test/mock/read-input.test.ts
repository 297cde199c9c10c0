import { endpoint, noInput } from 'genauth/management'
import { expect, test } from 'vitest'
import { noData } from '../../src/contract/plain-schemas.ts'
import { checkInput } from '../../src/mock/kernel/read-input.ts'

// No endpoint of the mock is without input yet, so this is asked of the function itself.
const withoutInput = endpoint({
  name: 'getSecuritySettings',
  method: 'GET',
  path: '/api/v3/get-security-settings',
  safety: 'read',
  access: 'administrator',
  input: noInput,
  output: noData,
})

test('takes a request without parameters for a call without input', () => {
  expect(checkInput(withoutInput, {})).toEqual({
    checked: { ok: true, value: undefined },
    unknownFields: [],
  })
})

test('ignores parameters of a call without input', () => {
  expect(checkInput(withoutInput, { page: '1' })).toEqual({
    checked: { ok: true, value: undefined },
    unknownFields: ['page'],
  })
})
