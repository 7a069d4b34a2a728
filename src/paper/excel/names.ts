const LONGEST = 31

/**
 * Names for sheets as Excel takes them: at most 31 characters, none of `: \ / ? * [ ]` (nor their wide forms, which a
 * Japanese Excel refuses too), no apostrophe at an end, no two alike.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const legal = legalName(title)
    for (let count = 1; ; count += 1) {
      const tail = count === 1 ? '' : `(${count})`
      const name = `${cut(legal, LONGEST - tail.length)}${tail}`
      if (taken.has(alike(name))) continue
      taken.add(alike(name))
      return name
    }
  })
}

function legalName(title: string): string {
  const name = title
    .replace(/[[［]/g, '（')
    .replace(/[\]］]/g, '）')
    .replace(/[:：\\＼￥¥/／?？*＊]/g, '・')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  return name === '' || alike(name) === 'history' ? `シート${name}` : name
}

/** Excel tells no case apart. */
const alike = (name: string): string => name.normalize('NFKC').toLowerCase()

/** Whole characters only: half of one (𠮷) is none. */
function cut(name: string, length: number): string {
  let kept = ''
  for (const character of name) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept.trimEnd().replace(/'+$/, '')
}
