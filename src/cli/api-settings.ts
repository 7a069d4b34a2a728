import { type Result, refused } from '../plan/problem.ts'
import type { ApiLimit } from '../server.ts'

/** How often a client may ask the API in a minute, unless the operator says otherwise. */
const USUAL = 600

/**
 * What the environment says of the API: AYUMI_API_PER_MINUTE, how often one client may ask in a minute (0: as often as it
 * likes), and AYUMI_PROXIES, how many proxies stand before the server, whose word on the client's address is taken.
 */
export function apiSettings(environment: NodeJS.ProcessEnv = process.env): Result<ApiLimit> {
  const perMinute = wholeNumber(environment, 'AYUMI_API_PER_MINUTE', USUAL, 1_000_000)
  const proxies = wholeNumber(environment, 'AYUMI_PROXIES', 0, 10)
  if (!perMinute.ok) return perMinute
  if (!proxies.ok) return proxies
  return { ok: true, value: { perMinute: perMinute.value, proxies: proxies.value } }
}

function wholeNumber(
  environment: NodeJS.ProcessEnv,
  name: string,
  usual: number,
  most: number,
): Result<number> {
  const written = environment[name]?.trim() ?? ''
  if (written === '') return { ok: true, value: usual }
  const value = Number(written)
  if (/^\d+$/.test(written) && value <= most) return { ok: true, value }
  return refused({
    where: `環境変数 ${name}`,
    what: `「${written}」は使えません`,
    doThis: `0 から ${most} の整数にするか、${name} を除いてください`,
  })
}
