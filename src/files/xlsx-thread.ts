import { parentPort, workerData } from 'node:worker_threads'
import { type CellValue, EncryptedFileError, readXlsx, type Sheet as Worksheet } from 'hucre'
import { shownNumber } from './number-format.ts'
import { isTooLarge, type Sheet, trimmed, UNCOMPUTED } from './sheet.ts'
import type { Workbook } from './xlsx.ts'

// The program of the thread that `readWorkbook` starts: the bytes come as its data, it answers once.
void read(workerData).then((workbook) => parentPort?.postMessage(workbook))

async function read(bytes: Uint8Array): Promise<Workbook> {
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    const read = sheets.map(sheetOf)
    return read.some(({ rows }) => isTooLarge(rows)) ? { instead: 'too-large' } : { sheets: read }
  } catch (error) {
    return { instead: error instanceof EncryptedFileError ? 'encrypted' : 'broken' }
  }
}

function sheetOf({ name, hidden, veryHidden, rows, cells, merges }: Worksheet): Sheet {
  const covered = new Set(
    (merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) =>
      rows
        .slice(startRow, endRow + 1)
        .flatMap((row, down) =>
          row
            .slice(startCol, endCol + 1)
            .flatMap((_, right) => (down + right === 0 ? [] : [`${startRow + down},${startCol + right}`])),
        ),
    ),
  )
  const texts = rows.map((row, down) =>
    row.map((value, right) => {
      const place = `${down},${right}`
      if (covered.has(place)) return ''
      const cell = cells?.get(place)
      if (value === null && cell?.formula !== undefined) return UNCOMPUTED
      return textOf(value, cell?.style?.numFmt)
    }),
  )
  return { name, isHidden: hidden === true || veryHidden === true, rows: trimmed(texts) }
}

function textOf(value: CellValue, format: string | undefined): string {
  if (value === null) return ''
  if (typeof value === 'number') return shownNumber(value, format)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'string' ? value : value.toISOString().slice(0, 10)
}
