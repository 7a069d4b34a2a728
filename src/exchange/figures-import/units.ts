import { convertible } from '../../figures/value.ts'
import { keyOf } from '../../plan/text.ts'

const UNITS = [
  ...['円', '千円', '万円', '百万円', '億円', '%', 'ポイント', '人', '世帯', '件', '回', '日'],
  ...['時間', '時間/人', '日/人', '円/人', '千円/人', 'm2', 'km2', 'ha', '指数', '倍'],
]

/** A unit as it is written, without its brackets; null where a text is no unit. */
export function unitOf(text: string | null): string | null {
  const bare = (text ?? '').normalize('NFKC').replace(/^\s*[([]|[)\]]\s*$/g, '')
  const word = keyOf(bare.replace(/^\s*単位\s*[:：]?/, ''))
  return UNITS.includes(word) ? word : null
}

/** The units that lines such as （単位：千円、％） name. */
export function unitsIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const named = /単位\s*[:：]?\s*([^)\]]+)/.exec(text.normalize('NFKC'))?.[1]
    return (named ?? '').split(/[、,・]/).flatMap((part) => unitOf(part) ?? [])
  })
}

/**
 * The unit of a column: what its own head says, or else the line above the table, or else the map, as far as the series' values
 * can be told in it; the series' own where nothing fits, so that a line about amounts (千円) is none about an index. Written as
 * the series writes it. `instead`: a head's unit in which the series cannot be told; `either`: two that the line says, of which
 * the map says none.
 */
export function unitFor(
  own: string | null,
  { ofHead, ofTable, ofMap }: { ofHead: string | null; ofTable: readonly string[]; ofMap: string | null },
): { unit: string | null } | { instead: string } | { either: string[] } {
  if (ofHead !== null && !convertible(ofHead, own)) return { instead: ofHead }
  if (own === null) return { unit: ofHead }
  const around = [...new Set(ofTable)].filter((one) => convertible(one, own))
  const ofMine = ofMap !== null && convertible(ofMap, own) ? ofMap : null
  const [first = ofMine, second] = around
  if (ofHead === null && second !== undefined && ofMine === null) return { either: around }
  const unit = ofHead ?? (second === undefined ? first : ofMine) ?? own
  return { unit: keyOf(unit) === keyOf(own) ? own : unit }
}
