import { describe, expect, test } from 'vitest'
import { appOver, libraryOf, mihon, page, place } from './app.town.fixture.ts'
import { href, routes } from './routes.ts'

// Pages, data and the files of a report over the line: what is sent, under which headers, and what is not sent again.

const library = await libraryOf(mihon)
const town = appOver(library)

describe('what is asked for twice is sent once', () => {
  test.each([
    href(routes.home),
    href(routes.plan.show, place),
    href(routes.items.data, { ...place, data: 'items.csv' }),
    href(routes.dictionary.show),
  ])('%s is asked for anew by its ETag', async (address) => {
    const answer = await town.request(address)
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const again = await town.request(address, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
  test('a file of an edition is kept for ever, under its SHA-256', async () => {
    const entry = (await library.editions('990019', 'kaikaku2'))[0]?.reports[0]
    const file = entry?.files[0]
    const address = href(routes.report.file, {
      ...place,
      edition: entry?.address ?? '',
      file: file?.name ?? '',
    })
    const answer = await town.request(address)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' }
    expect((await town.request(address, { headers: known })).status).toBe(304)
  })
})

describe('the files of a report', async () => {
  const [entry] = await library.editions('990019', 'kaikaku2')
  const files = entry?.reports[0]?.files ?? []
  const fileAddress = (file: string) => href(routes.report.file, { ...place, edition: 'r6-q4', file })

  test('are linked with form and size on its page, the plan’s page and the list of editions', async () => {
    for (const address of [
      href(routes.report.show, { ...place, edition: 'r6-q4' }),
      href(routes.plan.show, place),
      href(routes.reports.list, place),
    ]) {
      const text = await page(address, town)
      const links = [
        ...text.matchAll(/<a href="([^"]+)"><span class="visually-hidden">[^<]+<\/span>([^<]+)<span/g),
      ]
      expect(links.map(([, to, form]) => [to, form])).toEqual(
        files.map(({ name, form }) => [fileAddress(name), form]),
      )
    }
  })

  test.each([
    ['PDF', 'inline', 'application/pdf'],
    ['Word', 'attachment', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Excel', 'attachment', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['貼り付け用HTML', 'attachment', 'text/plain; charset=utf-8'],
  ])('%s: %s, and no browser takes it for another type or runs it', async (form, disposition, type) => {
    const name = files.find((file) => file.form === form)?.name ?? ''
    const { headers, status } = await town.request(fileAddress(name))
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(`${disposition}; filename="${name}"`)
    expect(name).toMatch(/^[a-z0-9.-]+$/)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('a HEAD request is told what a GET would be, without the body', () => {
  test.each([
    ['/', 200],
    ['/990019/kaikaku2/', 200],
    ['/990019/kaikaku2.csv', 200],
    ['/990019/kaikaku2/reports/', 200],
    ['/990019/nothing/', 404],
    ['/healthz', 200],
  ])('%s', async (address, status) => {
    const [head, get] = [await town.request(address, { method: 'HEAD' }), await town.request(address)]
    expect([head.status, get.status]).toEqual([status, status])
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'etag', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(name), name).toBe(get.headers.get(name))
  })
})
