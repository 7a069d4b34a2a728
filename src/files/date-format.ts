/**
 * What a spreadsheet's cell of a date says to its reader: `2020-04-01`; `2020年度` where its format shows the year alone
 * (ggge"年度"); `36:30` where it shows hours (`[h]:mm`), all of them. `serial`: the days since its calendar began.
 */
export function shownDate(date: Date, serial: number, format: string | undefined): string {
  const bare = bareOf(format)
  if (/h/i.test(bare) && !/[ydge]/i.test(bare)) return hoursOf(serial)
  const isYearAlone = /[yge]/i.test(bare) && !/[md]/i.test(bare)
  if (isYearAlone) return `${date.getUTCFullYear()}${format?.includes('年度') ? '年度' : '年'}`
  return date.toISOString().slice(0, 10)
}

/** Whether a format shows a date by its era alone (ggge"年度"); others are known for dates by whoever read the file. */
export function isEraFormat(format: string | undefined): boolean {
  return /[ge]/i.test(bareOf(format).replace(/General|G\/標準|E[+-]/gi, ''))
}

/** What stands for parts of the date, without the letters that are shown as they are. */
function bareOf(format = ''): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|[_*].|\[(?!h+\])[^\]]*\]/gi, '')
}

function hoursOf(serial: number): string {
  const minutes = Math.round(serial * 24 * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
