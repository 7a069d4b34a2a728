import { isMunicipalityCode } from '../../plan/municipality-code.ts'
import type { MunicipalityRecord } from '../../plan/plan.ts'
import { keyOf } from '../../plan/text.ts'
import { unwrapped } from './cell-value.ts'

/** A subject by its id, or the reasons why a cell names none; `newcomer` is the id that one not yet named would have. */
export type FoundSubject = { subject: string } | { what: string; doThis: string; newcomer: string | null }

type Named = { subject: string; names: string[] }

/** Whom the municipality's record names: itself, its departments, and those of subjects.csv. */
export function namedIn({ municipality, departments, subjects }: MunicipalityRecord): Named[] {
  const named = [
    { subject: municipality.code, names: [municipality.name] },
    ...departments.map(({ id, name }) => ({ subject: id, names: [name] })),
    ...subjects.map(({ subject, name, short_name }) => ({
      subject,
      names: short_name === null ? [name] : [name, short_name],
    })),
  ]
  return [...Map.groupBy(named, ({ subject }) => subject)].map(([subject, all]) => ({
    subject,
    names: all.flatMap(({ names }) => names),
  }))
}

/** The body of a code (団体コード): of six digits, of five without its check digit, or with its first zero lost. */
export function subjectByCode(named: readonly Named[], typed: string, name: string | null): FoundSubject {
  const digits = keyOf(unwrapped(typed))
  const codes = codesOf(digits)
  const known = codes.filter((code) => named.some(({ subject }) => subject === code))
  const [only] = known.length === 1 ? known : codes.length === 1 ? codes : []
  if (only === undefined) {
    const what =
      codes.length === 0
        ? `団体コード「${typed}」は正しくありません`
        : `団体コード「${typed}」は${codes.join('と')}のどちらにも読めます`
    return { what, doThis: '6桁（検査数字つき）で書いてください', newcomer: null }
  }
  const own = named.find(({ subject }) => subject === only)
  if (own === undefined) {
    const what = `団体コード「${only}」${name === null ? '' : `（${name}）`}は対象にありません`
    return { what, doThis: adding(only, name ?? '団体名', 'municipality'), newcomer: only }
  }
  if (name !== null && !own.names.some((one) => areAlike(one, name))) {
    const what = `団体コード「${only}」は${own.names[0]}ですが、名称は「${name}」です`
    return { what, doThis: '行がずれていないか、コードと名称を確かめてください', newcomer: null }
  }
  return { subject: only }
}

function codesOf(digits: string): string[] {
  if (!/^\d{4,6}$/.test(digits)) return []
  const whole = digits.padStart(6, '0')
  const five = digits.padStart(5, '0')
  const completed = Array.from({ length: 10 }, (_, check) => `${five}${check}`)
  const candidates = digits.length === 6 ? [whole] : digits.length === 5 ? [whole, ...completed] : completed
  return candidates.filter((code) => isMunicipalityCode(code) && !/^(00|4[89]|[5-8])/.test(code))
}

/** Widths and spaces aside, and 「熊本県荒尾市」 for 「荒尾市」, 「荒尾」 too. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)]
  return a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a)
}

/** The subject of a name: an account, a department, a body; 会計 and 特別会計 behind it may be missing. */
export function subjectByName(named: readonly Named[], typed: string): FoundSubject {
  const name = typed.replace(/\s+/g, ' ').trim()
  for (const key of [keyOf, shortKey]) {
    const found = named.filter(({ names }) => names.some((one) => key(one) === key(typed)))
    const [first, second] = found
    if (second !== undefined) {
      const what = `「${name}」は${found.map(({ subject }) => subject).join('と')}の名称です`
      return {
        what,
        doThis: 'figures/subjects.csv の名称を、1つだけに当てはまるものにしてください',
        newcomer: null,
      }
    }
    if (first !== undefined) return { subject: first.subject }
  }
  return { what: `「${name}」は対象にありません`, doThis: adding('ID', name, '種別'), newcomer: name }
}

const shortKey = (name: string) => keyOf(name).replace(/(?:特別|事業|企業)*会計$|事業$|勘定$/, '')

function adding(id: string, name: string, kind: string): string {
  return `figures/subjects.csv に「${id},${name},${kind},,」の行を加えるか、行を除いてください`
}
