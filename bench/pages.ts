import autocannon from 'autocannon'

export type Rate = { perSecond: number; p50: number; p99: number; failed: number }

const SECONDS = 5
const CONNECTIONS = 20

/** Requests a second at 20 connections. `varied` gives every request an address of its own, so that nothing kept answers. */
export async function rateOf(address: string, path: string, varied = false): Promise<Rate> {
  let count = 0
  const unique = Math.random().toString(36).slice(2)
  const run = (duration: number) =>
    autocannon({
      url: address,
      connections: CONNECTIONS,
      duration,
      // As browsers ask.
      headers: { 'accept-encoding': 'gzip, deflate' },
      requests: [
        {
          path,
          ...(varied
            ? {
                setupRequest: (request: autocannon.Request) => {
                  count += 1
                  return { ...request, path: `${path}${path.includes('?') ? '&' : '?'}n=${unique}${count}` }
                },
              }
            : {}),
        },
      ],
    })
  // Once to warm up: what the machine compiles and opens is not what is asked here.
  await run(2)
  const { requests, latency, non2xx, errors } = await run(SECONDS)
  return {
    perSecond: Math.round(requests.average),
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors,
  }
}
