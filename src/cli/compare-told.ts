import type { Compared } from '../paper/compare/compare.ts'
import type { Difference, Kind } from '../paper/compare/difference.ts'
import { visible } from '../paper/compare/slightness.ts'

type Found = Extract<Compared, { differences: unknown }>

/** `counts` has only the kinds that were found. */
export function comparedJson(file: string, paper: string, { form, differences, remarks }: Found): string {
  const counts = Object.fromEntries(
    [...Map.groupBy(differences, ({ kind }) => kind)].map(([kind, those]) => [kind, those.length]),
  )
  const told = { file, form, paper, total: differences.length, counts, differences, remarks }
  return `${JSON.stringify(told, null, 2)}\n`
}

/** A paragraph a difference: where, what the data say, what the file says. */
export function comparedText({ form, differences, remarks }: Found): string {
  const noun = form === 'docx' ? 'Wordの文書' : 'Excelのブック'
  const head =
    differences.length === 0
      ? `${noun}とデータに違いはありません。\n`
      : `${noun}とデータの違いが${differences.length}か所あります。\n`
  const told = differences.map(
    (one, at) => `\n${at + 1}. ${KINDS[one.kind]}：${oneLine(one.where)}\n${saying(one)}`,
  )
  return [
    head,
    ...told,
    ...(remarks.length === 0 ? [] : ['\n', ...remarks.map((one) => `※ ${oneLine(one)}。\n`)]),
  ].join('')
}

/** What each kind is called on a screen. */
export const KINDS: Record<Kind, string> = {
  cell: 'セルが違います',
  text: '文が違います',
  'row-added': '行が加わっています',
  'row-removed': '行がありません',
  'row-moved': '行の場所が違います',
  'column-added': '列が加わっています',
  'column-removed': '列がありません',
  'table-added': '表が加わっています',
  'table-removed': '表がありません',
  'table-moved': '表の場所が違います',
  'text-added': '文が加わっています',
  'text-removed': '文がありません',
  'text-moved': '文の場所が違います',
  'sheet-added': 'シートが加わっています',
  'sheet-removed': 'シートがありません',
  'sheet-renamed': 'シートの名前が違います',
}

function saying({ kind, data, file, note }: Difference): string {
  const isMoved = kind.endsWith('-moved')
  const [mine, theirs] = data !== null && file !== null && !isMoved ? around(data, file) : [data, file]
  const isInBoth = kind === 'cell' || kind === 'text'
  const line = (name: string, text: string | null) => {
    if (text === null) return isInBoth ? [`   ${name}：（空）`] : []
    return [`   ${name}：${note === null ? oneLine(text) : visible(text)}`]
  }
  const noted = note === null ? [] : [`   （${note}）`]
  return [...line('データ', mine), ...line(isMoved ? '今の場所' : 'ファイル', theirs), ...noted, ''].join(
    '\n',
  )
}

/** So much of a long text is shown on either side of what differs. */
const BESIDE = 20
const LONG = 60

/** Of long texts, the part that differs with what stands around it. */
function around(one: string, other: string): [string, string] {
  const [mine, others] = [[...one], [...other]]
  if (Math.max(mine.length, others.length) <= LONG) return [one, other]
  let start = 0
  while (start < mine.length && mine[start] === others[start]) start += 1
  let end = 0
  const most = Math.min(mine.length, others.length) - start
  while (end < most && mine.at(-1 - end) === others.at(-1 - end)) end += 1
  const cut = (letters: readonly string[]) => {
    const [from, to] = [Math.max(0, start - BESIDE), Math.min(letters.length, letters.length - end + BESIDE)]
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`
  }
  return [cut(mine), cut(others)]
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replace(/\p{Cc}/gu, ' ')
