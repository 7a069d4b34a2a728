import { request } from 'node:http'

export type RawAnswer = { status: number; location: string | undefined; body: string }

export type Site = {
  /** With its last slash: `http://127.0.0.1:40123/`. */
  address: string
  /** Asks for a path, led nowhere else. */
  get: (path: string, init?: RequestInit) => Promise<Response>
  /** Asks for a path letter by letter as written, `..` and all, as no browser would. */
  getRaw: (path: string) => Promise<RawAnswer>
}

/** The running system at that address. */
export function siteAt(address: string): Site {
  return {
    address,
    get: (path, init) => fetch(new URL(path, address), { redirect: 'manual', ...init }),
    getRaw: (path) => getRaw(address, path),
  }
}

function getRaw(address: string, path: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        body += part
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, body }),
      )
      answer.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}
