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
]
