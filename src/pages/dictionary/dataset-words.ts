/** How a column of a dataset is filled in, and what stands in it. */
type Words = { form: string; note: string }

const words = (form: string, note: string): Words => ({ form, note })
const text = (note: string) => words('文字', note)
const whole = (note: string) => words('整数', note)
const number = (note: string) => words('数', note)
const year = (note: string) => words('西暦の年度', note)
const yesOrNo = (note: string) => words('yes、又は no', note)
const id = (note: string) => words('英小文字のID', note)

const municipality = words('番号（文字として扱う）', '6桁の団体コード')
const plan = id('計画を指すID。アドレスに使う')
const round = id('照会のID。計画に定める')
const since = id('比べる相手の照会のID')
const axis = id('計画に定める評価の軸のID')
const assessor = id('計画に定める評価者のID')
const item = words('番号（文字として扱う）', '項目の整理番号。計画外の取組は 外1 など')
const title = text('具体的な取組の名称')
const mark = text('計画に定める記号。空は、評価がないこと')
const heading = text('見出しの番号（3-2）。total は計画の全体、unknown は見出しが出典に記載なし')
const headingName = text('見出しの名称')
const rate = number('分母に対する割合。計画に定める端数処理による。分母が0のときは空')
const ofHeading = id('属する見出しの番号')
const date = words('日付（年-月-日、又は年-月）', '起きた日')
const decidedBy = text('推進本部など')
const measure = text('千円・時間・人・㎡など。異なる単位の値は足し合わせない')

const contrast = { before: text('前回の値'), now: text('今回の値'), change: text('どう変わったか') }

const figure = {
  series: id('系列のID'),
  series_name: text('系列の名称'),
  subject: words('英小文字のID、又は6桁の団体コード（文字として扱う）', '会計・部署・団体などのID'),
  subject_name: text('会計・部署・団体などの名称'),
  fiscal_year: year('値の年度'),
  fiscal_year_label: text('値の年度の、団体の書き方による表記'),
  value: number('記録した値。端数処理をする前のもので、単位は unit の列。空のときの意味は state の列'),
  unit: text('値の単位'),
  state: words(
    'forecast、provisional、confirmed、none、unknown、withheld のいずれか',
    '見込み・速報・確定・該当なし・不明・非公表。値も状態も空は、不明',
  ),
  note: text('値についての注'),
}

/** Every column of every dataset, by the dataset's name: two of one name need not hold the same. */
export const DATASET_WORDS: Record<string, Record<string, Words>> = {
  municipalities: {
    municipality,
    name: text('団体の名称'),
    kana: text('名称の読み'),
    prefecture: text('団体の属する都道府県'),
    plan,
    plan_title: text('計画の名称'),
  },
  plans: {
    plan,
    title: text('計画の名称'),
    from: year('計画期間の初めの年度'),
    to: year('計画期間の終わりの年度'),
    past: yesOrNo('計画期間が終わっているか'),
    edition: id('計画の画面に示している版。番地に使う'),
    round,
    as_of: words('日付（年-月-日、又は年-月）', '数字の表す時点'),
    items: whole('計画の項目の数。計画外の取組と再掲を含まない'),
    done: whole('実施済みを意味する評価の付いた項目の数。評価の意味が分からなければ空'),
    rate: number('項目数に対する実施済みの割合。計画に定める端数処理による'),
  },
  texts: {
    round,
    fiscal_year: year('照会の年度'),
    field: id('欄のID（result など）'),
    field_name: text('計画での欄の名称'),
    text: text('公表された文'),
  },
  reports: {
    edition: id('版の名。照会のIDと、2版目からは何版目か'),
    round,
    issue: whole('同じ照会の何版目か'),
    published: words('日付（年-月-日、又は年-月）', '計画に記録された公表の日'),
    shown: yesOrNo('計画の画面に示している版か'),
    report: id('報告書のアドレスの終わりの部分'),
    title: text('報告書の名称'),
    file: text('ファイルの名'),
    form: text('ファイルの形式（PDF など）'),
    size: whole('ファイルの大きさ'),
    sha256: text('ファイルの中身から計算した、16進数64桁'),
  },
  values: {
    dataset: id('報告書の中の表の名'),
    row: whole('表の中で何行目か（1から）'),
    field: id('列の名'),
    title: text('列の名称'),
    unit: text('値の単位'),
    value: words('列による', 'その行の、その列の値'),
  },
  search: {
    municipality,
    municipality_name: text('団体の名称'),
    plan,
    plan_title: text('計画の名称'),
    item,
    title,
  },
  tallies: {
    round,
    fiscal_year: year('照会の年度'),
    axis,
    assessor,
    heading,
    heading_name: headingName,
    mark: text(
      '計画に定める記号。unrated は評価のない項目（評価なし）。×+― は、計画が一つの列にまとめて印刷する記号の計で、それぞれの行にも含まれる',
    ),
    items: whole('その評価の項目の数'),
    total: whole('割合の分母。計画の項目の数で、計画外の取組と再掲を含まない'),
    rate,
    printed: words('数（印刷のとおり）', '計算した割合と異なる値が原本に印刷されているときの、その値'),
  },
  items: {
    item,
    heading: ofHeading,
    title,
    summary: text('取組の内容'),
    lead: text('担当部署の名称。複数なら「、」で区切る'),
    result: text('示している照会の期間に行ったこと'),
    mark,
    previous_mark: text('前回の照会での評価の記号。空は、評価がないこと'),
    fiscal_year: year('計画外の取組の属する年度。計画の項目では空'),
  },
  headings: {
    heading: id('見出しの番号を上から - でつないだもの（3-2）'),
    level: whole('階層。1が最上位'),
    name: text('印刷されるとおりの名称'),
    listed: whole('見出しの下に載る項目の数。再掲を含む'),
    items: whole('見出しの下の項目の数。再掲を含まない'),
  },
  movements: {
    round,
    since,
    heading,
    heading_name: headingName,
    count: id('数えるもののID（before、after など）'),
    count_name: text('報告書の表での列の名称'),
    items: whole('その数えるものに当たる項目の数'),
  },
  moved: {
    round,
    since,
    item,
    kind: id('異動の種類（completed、merged など）'),
    date,
    fiscal_year: year('異動の年度。日付だけが分かるときは空'),
    target: words('番号（文字として扱う）', '統合先などの整理番号'),
    reason: text('異動の理由'),
    decided_by: decidedBy,
  },
  changes: {
    round,
    since,
    axis,
    assessor,
    heading,
    heading_name: headingName,
    mark: text('計画に定める記号'),
    items: whole('今回その評価の項目の数'),
    items_before: whole('前回その評価の項目の数'),
    items_change: whole('今回から前回を引いた数'),
    rate,
    rate_before: number('前回の割合'),
    rate_change: number('今回と前回の、印刷する割合どうしの差'),
  },
  'changed-items': {
    round,
    since,
    axis,
    assessor,
    item,
    title,
    mark_before: text('前回の評価の記号。空は、評価がないこと'),
    mark,
  },
  'marks-by-year': { round, fiscal_year: year('照会の年度'), axis, assessor, item, mark },
  contrasts: { round, since, item, field: id('欄（回答の欄、評価の軸、events など）'), ...contrast },
  indicators: {
    indicator: id('指標を指すID'),
    name: text('指標の名称'),
    unit: text('値の単位'),
    item: words('番号（文字として扱う）', '項目の指標なら、その整理番号'),
    heading: id('見出しの指標なら、その番号'),
    direction: words('more、less、within のいずれか', '多いほど・少ないほど・目標値以内が良い'),
    rule: id('達成率の求め方'),
    baseline: number('計画を始めるときの値'),
    baseline_at: text('基準値の時点'),
    fiscal_year: words('西暦の年度、又は plan', '値の年度。plan は計画期間全体'),
    measured_at: text('予算・決算など'),
    target: number('目標値。単位は unit の列'),
    actual: number('実績値。単位は unit の列'),
    state: words(
      'forecast、provisional、confirmed、none、unknown、withheld のいずれか',
      '見込み・速報・確定・該当なし・不明・非公表',
    ),
    rate: number('rule の式による達成率。意味を持たないときは空'),
    achieved: yesOrNo('目標を達成したか。分からなければ空'),
  },
  effects: {
    item: words('番号（文字として扱う）', '項目の効果なら、その整理番号'),
    heading: id('見出しの効果なら、その番号'),
    fiscal_year: year('効果の生じた年度'),
    kind: words('revenue、expenditure、avoided のいずれか', '歳入増・歳出減・抑制'),
    measure,
    planned: number('計画した効果。単位は measure の列'),
    actual: number('得た効果。単位は measure の列'),
    continuing: yesOrNo('次の年度以降も続く効果か'),
    base_year: year('効果を比べる元の年度'),
    fund: text('空は全体、記入があればその財源の内数'),
    method: text('効果の求め方'),
  },
  'effect-totals': {
    fiscal_year: year('集計した年度'),
    measure,
    counted: id('単年度・継続・累計などの数え方'),
    planned: number('計画した効果の計。単位は measure の列'),
    actual: number('得た効果の計。単位は measure の列'),
  },
  figures: figure,
  'municipality-figures': { municipality, ...figure },
  opinions: {
    round,
    item: words('番号（文字として扱う）', '項目への意見なら、その整理番号'),
    heading: id('見出しへの意見なら、その番号'),
    body: text('意見を述べた機関'),
    member: text('役名。個人の氏名は記さない'),
    opinion: text('意見の内容'),
    reply: text('意見への答え'),
    state: text('反映・検討中など'),
  },
  revisions: {
    revision: words('番号（文字として扱う）', '改定の番号'),
    date,
    what: text('改めたこと'),
    reason: text('改めた理由'),
    decided_by: decidedBy,
  },
  dictionary: {
    kind: words('record、又は dataset', 'record は計画の記録、dataset はページと報告書のデータ'),
    table: id('表の名'),
    table_title: text('表の名称'),
    field: id('列の名。CSVの1行目、JSONの名'),
    title: text('列の名称'),
    form: text('列の書き方'),
    unit: text('値の単位'),
    required: yesOrNo('必ず書く列か'),
    note: text('列の説明'),
  },
}
