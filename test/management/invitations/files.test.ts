import { expect, test } from 'vitest'
import { bob, cy, pool } from './pool.ts'

const lines = (...rows: string[]) => rows.map(row => `${row}\r\n`).join('')

/** A roster with Bob in it, and files that are written and read as a browser would. */
function withFiles() {
  const here = pool({ rosters: [{ rosterId: 'people', name: 'People', invitees: [bob] }] })
  const put = async (body: string, isPrivate = false) => {
    const { key, url } = await here.invitees.upload({ private: isPrivate })
    await here.mock.fetch(new Request(url, { method: 'PUT', body }))
    return { key, url }
  }
  const read = async (url: string) => {
    const answer = await here.mock.fetch(new Request(url))
    return { status: answer.status, text: await answer.text() }
  }
  const importText = async (text: string) =>
    here.invitees.importFile({ rosterId: 'people', file: (await put(text)).key })
  return { ...here, put, read, importText }
}

test('the template has the columns, and a file is named by its key or its address', async () => {
  const { invitees, put, read } = withFiles()
  const { text } = await read((await invitees.getTemplate()).url)
  expect(text).toBe('name,email,phoneCountryCode,phone\r\n')

  const { url } = await put(
    `\uFEFF${text}${lines('Cy,,+86,13900000000', '', '"Dee ""D""",dee@example.com')}`,
  )
  const imported = await invitees.importFile({ rosterId: 'people', file: url })

  expect(imported.insertRes).toMatchObject([
    { name: 'Cy', phone: cy.phone, phoneCountryCode: '+86', source: 'fileImport' },
    { name: 'Dee "D"', email: 'dee@example.com', status: 'notInvited' },
  ])
  const { list } = await invitees.list({ rosterId: 'people', withCreatorDetail: true })
  expect(list.map(({ name, source }) => [name, source])).toEqual([
    ['Dee "D"', 'fileImport'],
    ['Cy', 'fileImport'],
    ['Bob', 'manualCreate'],
  ])
})

test('a file with one wrong line changes nothing, and the answer tells of every one', async () => {
  const { invitees, importText } = withFiles()
  const before = await invitees.list({ rosterId: 'people' })

  const imported = await importText(
    lines(
      'name,email',
      'Cy,cy@example.com',
      'Dee,dee',
      'Bob,BOB@example.com',
      'Eve,',
      'C,cy@example.com',
    ),
  )

  expect(imported).toEqual({
    success: false,
    insertRes: [],
    failed: [
      { line: 3, reason: '参数 email 格式错误' },
      { line: 4, reason: 'email 已在名单中' },
      { line: 5, reason: '参数 email 格式错误' },
      { line: 6, reason: 'email 已在名单中' },
    ],
  })
  expect(await invitees.list({ rosterId: 'people' })).toEqual(before)
  expect(await importText(lines('email', 'cy@example.com'))).toMatchObject({ success: true })
})

test('an export has what has become of everybody, and can be imported elsewhere', async () => {
  const { roster, invitees, policies, read } = withFiles()
  const { policyId } = await policies.create({ name: 'Editors' })
  await roster.bindPolicy({ rosterIds: ['people'], policyId })
  await roster.send({ rosterId: 'people' })

  const { key, url } = await invitees.exportFile({ rosterId: 'people' })

  expect((await read(url)).text).toBe(
    lines('name,email,phoneCountryCode,phone,status', 'Bob,bob@example.com,,,invited'),
  )
  const { rosterId } = await roster.create({ name: 'Others' })
  expect(await invitees.importFile({ rosterId, file: key })).toMatchObject({ success: true })
  expect((await invitees.search({ keywords: 'bob' })).totalCount).toBe(2)
})

test('a private file is there for who has its whole address, in the answer of an export too', async () => {
  const { invitees, put, read } = withFiles()
  const { url: open } = await put('x', false)
  const { url: closed } = await put('x', true)
  const { url: exported } = await invitees.exportFile({ rosterId: 'people' })

  for (const url of [open, closed, exported]) expect((await read(url)).status).toBe(200)
  for (const url of [closed, exported]) {
    expect((await read(url.replace(/\?.*/, ''))).status).toBe(404)
    expect((await read(`${url}0`)).status).toBe(404)
  }
})

test('lines are counted as an editor does, and all values of one are read', async () => {
  const { invitees, importText } = withFiles()

  const text = lines(
    'name,email,phone',
    '',
    ',dee@example.com',
    '"Eve',
    '\r\nEve",eve,',
    ',,',
    'F,f',
  )
  expect((await importText(text)).failed).toMatchObject([{ line: 4 }, { line: 8 }])

  await importText('name,email,\r,dee@example.com,,\r" Eve\n",eve@example.com\r')
  const { list } = await invitees.list({ rosterId: 'people' })
  expect(list.map(({ name, email }) => [name, email])).toEqual([
    [' Eve\n', 'eve@example.com'],
    ['', 'dee@example.com'],
    ['Bob', bob.email],
  ])
})

test('what an export has of people comes back as it was', async () => {
  const people = [
    { name: ' "Dee",\r\nthe Great ', email: 'dee@example.com' },
    { email: 'eve@example.com', phoneCountryCode: '+1', phone: '(212) 456-1111' },
    { name: '=1+1', phone: '13900000001' },
  ]
  const { invitees, roster } = pool({ rosters: [{ rosterId: 'a', name: 'A', invitees: people }] })
  const { rosterId } = await roster.create({ name: 'B' })

  const { key } = await invitees.exportFile({ rosterId: 'a' })
  await invitees.importFile({ rosterId, file: key })

  const peopleIn = async (id: string) =>
    (await invitees.list({ rosterId: id })).list.map(
      ({ name, email, phoneCountryCode, phone }) => ({ name, email, phoneCountryCode, phone }),
    )
  expect(await peopleIn(rosterId)).toEqual(await peopleIn('a'))
  expect(await peopleIn(rosterId)).toHaveLength(3)
})

test.each([
  ['a column that nobody knows', 'name,emial,phone', 'the column emial is unknown'],
  [
    'a column that is there twice',
    'email,name,email',
    'the column email is unknown, or there twice',
  ],
  ['quotes that do not end', 'name,email\n"Dee,dee@example.com', 'parameter file is malformed'],
  ['quotes that end too early', 'name,email\n"D"ee,dee@example.com', 'parameter file is malformed'],
])('a file is refused for %s', async (_, text, words) => {
  const { invitees, put } = withFiles()
  const { key } = await put(`${text}\nF,f@example.com,13900000001`)

  const importing = invitees.importFile({ rosterId: 'people', file: key }, { lang: 'en-US' })

  await expect(importing).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: expect.stringContaining(words),
  })
  expect((await invitees.list({ rosterId: 'people' })).totalCount).toBe(1)
})

test('a value that no column has is told, and not lost', async () => {
  const { importText } = withFiles()

  expect(await importText(lines('email,name', 'dee@example.com,Doe, Dee'))).toMatchObject({
    success: false,
    failed: [{ line: 2, reason: '值不属于任何列' }],
  })
})
