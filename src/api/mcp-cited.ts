import type { Source } from './source.ts'

/** The source of an answer in words, as it may be cited; what is not recorded is said to be unknown. */
export function sourceSentence(source: Source): string {
  const { municipality, plan, edition, round, as_of, published, licence, page } = source
  if (municipality === null)
    return `出典：各団体が公表した計画。団体ごとの出典と利用条件は、それぞれの答えにあります。ページ：${page}`
  const facts = [
    plan === null ? municipality.name : `${municipality.name}「${plan.name}」`,
    ...(round === null ? [] : [`照会：${round.name}`, `時点：${as_of ?? '出典に記載なし'}`]),
    ...(published === null ? [] : [`${published.date}${published.act}`]),
    ...(edition === null ? [] : [`版：${edition}`]),
    ...(licence === null ? [] : [`利用条件：${licence.name} ${licence.url}`]),
    `ページ：${page}`,
  ]
  return `出典：${facts.join('、')}`
}
