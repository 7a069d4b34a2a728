import type { MarkShape } from '../paper/paper.ts'
import type { Example } from './example.ts'
import { ListHead } from './list-head.tsx'
import { Mark } from './mark.tsx'
import type { Schedule } from './schedule.ts'
import { arao, periods } from './schedules.examples.ts'
import { SmallStrip, StripHead } from './small-strip.tsx'

const labels: Record<string, { label: string; shape: MarkShape }> = {
  '○': { label: '実施済', shape: 'full' },
  '△': { label: '一部実施', shape: 'half' },
  '×': { label: '未実施又は検討中', shape: 'outline' },
  '―': { label: '次年度以降に実施', shape: 'dash' },
}

const MarkOf = ({ symbol }: { symbol: string }) => (
  <Mark symbol={symbol} {...(labels[symbol] ?? { label: '不明', shape: 'unknown' })} />
)

type Line = { code: string; title: string; who: string; plan: Schedule; before: string; now: string }

const { fromTheStart, stepByStep, fromTheSecond, late } = arao

const region: Line[] = (
  [
    ['1', '協働に関する職員研修や出前講座などの充実', 'くらしいきいき課', fromTheStart, '○', '○'],
    ['2', '地区担当職員制度の導入', 'くらしいきいき課、総合政策課', fromTheStart, '○', '○'],
    ['3', '自治会への加入促進', '総務課、くらしいきいき課', stepByStep, '―', '○'],
    ['4', '自治のあり方に関する調査研究', 'くらしいきいき課、総務課、総合政策課', stepByStep, '―', '△'],
    ['5', 'ターゲットに応じた多様な広報手段の検討', '総合政策課', stepByStep, '―', '○'],
    ['6', '広報推進員をはじめとする職員の広報技術の向上', '総合政策課', fromTheStart, '○', '○'],
    ['7', '広報効果の定期的な検証', '総合政策課', fromTheStart, '△', '○'],
    ['8', '広聴機会の充実', '総合政策課、教育振興課', fromTheStart, '○', '○'],
    ['9', '広聴結果に対する庁内体制の構築', '総合政策課', fromTheSecond, '―', '○'],
  ] as const
).map(([code, title, who, plan, before, now]) => ({ code, title, who, plan, before, now }))

const counter: Line = {
  code: '34',
  title: '総合窓口の導入など窓口業務のあり方の検討',
  who: '市民課、文化企画課',
  plan: late,
  before: '―',
  now: '―',
}

const Row = ({ line }: { line: Line }) => (
  <tr>
    <td class="code">{line.code}</td>
    <th scope="row" class="title">
      <a href={`/432041/keiei/items/${line.code}/`}>{line.title}</a>
    </th>
    <td data-label="担当課">{line.who}</td>
    <td class="stacked">
      <SmallStrip {...line.plan} />
    </td>
    <td class="mark-cell" data-label="R1年度末">
      <MarkOf symbol={line.before} />
    </td>
    <td class="mark-cell" data-label="R2年度末">
      <MarkOf symbol={line.now} />
    </td>
  </tr>
)

const Group = ({ name }: { name: string }) => (
  <tr class="group">
    <th colspan={6} scope="rowgroup">
      {name}
    </th>
  </tr>
)

/** Not a component: the markup pages write for a list, with the classes of `table.css`. */
export const examples: Example[] = [
  {
    name: '項目の一覧（荒尾市 地域マネジメントと№34）',
    show: () => (
      <table class="list-table">
        <caption class="visually-hidden">項目の一覧</caption>
        <thead>
          <tr>
            <th scope="col" class="w-5">
              №
            </th>
            <th scope="col">具体的な取組</th>
            <th scope="col" class="w-16">
              担当課
            </th>
            <th scope="col" class="w-30">
              スケジュール
              <StripHead periods={periods} />
            </th>
            <th scope="col" class="mark-cell w-8">
              R1
              <br />
              年度末
            </th>
            <th scope="col" class="mark-cell w-8">
              R2
              <br />
              年度末
            </th>
          </tr>
        </thead>
        <tbody>
          <Group name="1. 地域マネジメント" />
          {region.map((line) => (
            <Row line={line} />
          ))}
        </tbody>
        <tbody>
          <Group name="5. 政策マネジメント" />
          <Row line={counter} />
        </tbody>
      </table>
    ),
  },
  {
    name: '列の説明',
    show: () => (
      <table class="list-table no-code">
        <caption class="visually-hidden">列の説明</caption>
        <ListHead
          columns={[
            ['列', 'w-20'],
            ['書き方', 'w-30'],
            ['説明', null],
          ]}
        />
        <tbody>
          <tr>
            <th scope="row">
              <code>fiscal_year</code>
            </th>
            <td data-label="書き方">整数</td>
            <td data-label="説明">西暦。4月から翌年3月まで</td>
          </tr>
        </tbody>
      </table>
    ),
  },
]
