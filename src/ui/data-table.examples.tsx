import type { Example } from './example.ts'
import { Mark, type MarkProps } from './mark.tsx'

const rows: [name: string, ...counts: number[]][] = [
  ['1. 地域マネジメント', 9, 8, 1, 0, 0],
  ['2. 組織マネジメント', 6, 3, 3, 0, 0],
  ['3. 人材マネジメント', 7, 3, 3, 1, 0],
  ['4. 財務マネジメント', 7, 3, 1, 1, 2],
  ['5. 政策マネジメント', 5, 4, 0, 0, 1],
]

const marks: MarkProps[] = [
  { symbol: '○', label: '実施済', shape: 'full' },
  { symbol: '△', label: '一部実施', shape: 'half' },
  { symbol: '×', label: '未実施又は検討中', shape: 'outline' },
  { symbol: '―', label: '次年度以降に実施', shape: 'dash' },
]

const Figures = ({
  row: [name, ...counts],
  total = false,
}: {
  row: (typeof rows)[number]
  total?: boolean
}) => (
  <tr class={total ? 'total' : undefined}>
    <th scope="row">{name}</th>
    {counts.map((count) => (
      <td class="num">{count}</td>
    ))}
  </tr>
)

const accounts: string[][] = [
  ['平成27年度', '21,631', '20,719', '912', '804', '614', '15,918'],
  ['平成28年度', '21,273', '20,661', '612', '563', '166', '15,543'],
  ['平成29年度', '20,915', '20,301', '614', '433', '155', '15,100'],
  ['平成30年度', '22,050', '21,657', '392', '104', '△110', '15,240'],
  ['令和元年度', '23,764', '23,645', '119', '78', '△273', '15,722'],
]

const Accounts = () => (
  <table class="data-table figures">
    <caption>
      普通会計<span class="unit-line">（単位：百万円）</span>
    </caption>
    <thead>
      <tr>
        <th scope="col">年度</th>
        {['歳入', '歳出', '形式収支', '実質収支', '実質単年度収支', '地方債現在高'].map((name) => (
          <th scope="col" class="num">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {accounts.map(([year, ...amounts]) => (
        <tr>
          <th scope="row">{year}</th>
          {amounts.map((amount) => (
            <td class="num">{amount}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Not a component: the markup pages write for figures. */
export const examples: Example[] = [
  {
    name: '体系別の集計（荒尾市 令和2年度）',
    show: () => (
      <table class="data-table">
        <caption>
          体系別の取組状況<span class="unit-line">（単位：項目）</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">体系</th>
            <th scope="col" class="num w-11">
              項目数
            </th>
            {marks.map((mark) => (
              <th scope="col" class="num w-11">
                <Mark {...mark} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Figures row={row} />
          ))}
          <Figures row={['計', 34, 21, 8, 2, 3]} total />
        </tbody>
      </table>
    ),
  },
  {
    name: '桁の多い表。電話の幅では横に動く（荒尾市 普通会計）',
    show: () => (
      <>
        <p class="scroll-note" id="accounts-note">
          表は横に動かして見られます。
        </p>
        <section class="scroll" tabindex={0} aria-label="普通会計の表" aria-describedby="accounts-note">
          <Accounts />
        </section>
      </>
    ),
  },
]
