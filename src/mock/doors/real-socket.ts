import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { MockWebSocket } from '../kernel/web-socket.ts'

// RFC 6455 section 1.3.
const salt = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const

/**
 * Leads a WebSocket of the network to a mock. It has what the service's sockets need and no more: text
 * goes out, and what comes in is nothing but pings and the end.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6455 | RFC 6455}
 */
export function leadToMock(
  Socket: MockWebSocket,
  { url = '/', headers }: IncomingMessage,
  stream: Duplex,
): void {
  const key = headers['sec-websocket-key']
  if (headers.upgrade?.toLowerCase() !== 'websocket' || key === undefined) {
    stream.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')
    return
  }
  const socket = new Socket(new URL(url, `ws://${headers.host ?? 'localhost'}`))
  let isOpen = false
  socket.addEventListener('open', () => {
    isOpen = true
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept(key)}\r\n\r\n`,
    )
  })
  socket.addEventListener('message', ({ data }) => {
    stream.write(frame(opcodes.text, Buffer.from(String(data))))
  })
  socket.addEventListener('close', ({ code }) => {
    if (!isOpen) stream.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n')
    else if (code === 1006) stream.destroy()
    else stream.end(frame(opcodes.close, closing(code)))
  })
  stream.on(
    'data',
    readFrames((opcode, payload) => {
      if (opcode === opcodes.ping) stream.write(frame(opcodes.pong, payload))
      if (opcode === opcodes.close) socket.close()
    }),
  )
  stream.on('error', () => socket.close())
  stream.on('close', () => socket.close())
}

function accept(key: string): string {
  return createHash('sha1').update(`${key}${salt}`).digest('base64')
}

function closing(code: number): Buffer {
  // 1005 stands for none, and is never sent.
  if (code === 1005) return Buffer.alloc(0)
  const payload = Buffer.alloc(2)
  payload.writeUInt16BE(code)
  return payload
}

/** Writes a message of one frame; those of a server are not masked. */
function frame(opcode: number, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0x80 | opcode), lengthOf(payload), payload])
}

// Up to 125 in seven bits, else as 126 or 127 with a longer number behind it.
function lengthOf({ length }: Buffer): Buffer {
  if (length < 126) return Buffer.of(length)
  const long = Buffer.alloc(9, 127)
  long.writeBigUInt64BE(BigInt(length), 1)
  return length < 65_536 ? Buffer.concat([Buffer.of(126), long.subarray(7)]) : long
}

/** Takes what comes apart into frames, wherever it is cut. */
function readFrames(tell: (opcode: number, payload: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    for (let next = parseFrame(rest); next !== undefined; next = parseFrame(rest)) {
      rest = rest.subarray(next.end)
      tell(next.opcode, next.payload)
    }
  }
}

// Frames of clients are masked always.
function parseFrame(bytes: Buffer) {
  const [first = 0, second = 0] = bytes
  const short = second & 0x7f
  const lengthBytes = { 126: 2, 127: 8 }[short] ?? 0
  const start = 2 + lengthBytes
  if (bytes.length < start + 4) return undefined
  const hex = bytes.toString('hex', 2, start)
  const end = start + 4 + (lengthBytes === 0 ? short : Number.parseInt(hex, 16))
  if (bytes.length < end) return undefined
  const mask = bytes.subarray(start, start + 4)
  const unmask = (byte: number, index: number): number => byte ^ (mask[index % 4] ?? 0)
  return {
    opcode: first & 0x0f,
    payload: Buffer.from(bytes.subarray(start + 4, end).map(unmask)),
    end,
  }
}
