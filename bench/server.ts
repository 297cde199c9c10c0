// The service for the benchmarks: answers at once, or after the milliseconds of the header `x-delay`,
// in a process of its own, so that what the client spends can be told apart. Prints its port.
import { createServer } from 'node:http'
import { pageSize, totalUsers, user } from './user.ts'

const envelope = (data: unknown): string =>
  JSON.stringify({ statusCode: 200, message: '', requestId: 'b'.repeat(32), data })

const one = envelope(user(1))
const page = envelope({
  totalCount: totalUsers,
  list: Array.from({ length: pageSize }, (_, index) => user(index)),
})

const server = createServer((request, response) => {
  // Each page must differ from the one before it, or the client takes it for the end.
  let body = ''
  request.on('data', chunk => {
    body += chunk
  })
  request.on('end', () => {
    const number = /"page":(\d+)/.exec(body)?.[1]
    const text = number === undefined ? one : page.replaceAll('#', number)
    const send = (): void => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      })
      response.end(text)
    }
    const delay = Number(request.headers['x-delay'] ?? 0)
    if (delay === 0) send()
    else setTimeout(send, delay)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' && address !== null ? address.port : '')
})
