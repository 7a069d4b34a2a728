import type { Example } from './example.ts'
import { FileLink } from './file-link.tsx'

export const examples: Example[] = [
  {
    name: '報告書のファイル',
    show: () => (
      <ul class="plain-list">
        <li>
          <FileLink href="/432041/keiei/reports/r2/r2.pdf" name="実施状況報告書" form="PDF" bytes={319_488} />
        </li>
        <li>
          <FileLink
            href="/432041/keiei/reports/r2/r2.html"
            name="実施状況報告書"
            form="HTML"
            bytes={1_468_006}
          />
        </li>
      </ul>
    ),
  },
  {
    name: '一つの報告書のいくつもの形',
    show: () => (
      <p class="files">
        実施状況報告書
        <FileLink href="/r2.pdf" name="実施状況報告書" form="PDF" bytes={1_630_000} named />
        <FileLink href="/r2.docx" name="実施状況報告書" form="Word" bytes={401_408} named />
        <FileLink href="/r2.xlsx" name="実施状況報告書" form="Excel" bytes={427_008} named />
        <FileLink href="/r2.fragment.txt" name="実施状況報告書" form="貼り付け用HTML" bytes={512} named />
      </p>
    ),
  },
]
