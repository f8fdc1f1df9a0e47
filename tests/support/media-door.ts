import { connect, createServer, type AddressInfo } from 'node:net'

export interface MediaDoor {
  url: string
  close(): void
}

/** The gate at /media is made for browsers: a cookie, and the token in the address. `@livekit/rtc-node` sends neither: a door that adds them. */
export function openMediaDoor(url: string, pass: { cookie: string; token: string }): Promise<MediaDoor> {
  const { hostname, port } = new URL(url)
  const server = createServer((near) => {
    near.once('data', (head) => {
      const far = connect(Number(port), hostname)
      far.write(asBrowser(head.toString('latin1'), pass), 'latin1')
      near.pipe(far).pipe(near)
      near.on('error', () => far.destroy())
      far.on('error', () => near.destroy())
    })
    near.on('error', () => near.destroy())
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const own = new URL(url)
      own.protocol = 'ws:'
      own.hostname = '127.0.0.1'
      own.port = String((server.address() as AddressInfo).port)
      resolve({ url: own.href, close: () => server.close() })
    }),
  )
}

function asBrowser(head: string, { cookie, token }: { cookie: string; token: string }): string {
  const [first = '', ...rest] = head.split('\r\n')
  const [method, path = '', protocol] = first.split(' ')
  const address = `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`
  return [`${method} ${address} ${protocol}`, `cookie: ${cookie}`, ...rest].join('\r\n')
}
