import { PaperBody } from '../../paper/html/html.tsx'
import type { Block, Heading, Paper } from '../../paper/paper.ts'
import { headingText } from '../../paper/print.ts'
import { fiscalYearLabel } from '../../plan/fiscal-year.ts'
import { href, routes } from '../../routes.ts'
import { DataLinks } from '../../ui/data-links.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { roundWords } from '../editions.ts'
import { ownerOf, trailTo } from '../trail.ts'
import { ACCOUNT_YEARS, hasEarlierAccounts } from './accounts-chapter.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import { yearsCompared } from './comparison-chapter.ts'
import type { Figures } from './figures-view.ts'
import { openingSentence } from './opening-sentence.ts'
import { isConverted, MONEY } from './printed-unit.ts'

const TITLE = '財政・職員などの数値'

type Props = {
  figures: Figures
  /** The fiscal year in which bodies are compared; null where none are. */
  year: number | null
  stylesheet: string
}

/** Sentence first, chart second, table always (LOOK): accounts, trends, comparison with other bodies, staff. */
export function FiguresPage({ figures, year, stylesheet }: Props) {
  const { municipality } = figures.given.municipality
  const chapters = chaptersOf(figures, year)
  return (
    <Layout
      title={`${TITLE} ${municipality.name}`}
      trail={trailTo({ municipality: figures.given.municipality }, { label: TITLE })}
      municipality={ownerOf(figures.given.municipality)}
      stylesheet={stylesheet}
      wide
    >
      <h1>{`${municipality.name}の${TITLE}`}</h1>
      <Opening figures={figures} />
      <ContentsLinks chapters={chapters} />
      {chapters.map((chapter) => (
        <ChapterBody figures={figures} chapter={chapter} year={year} />
      ))}
      <DataLinks
        csv={href(routes.figures.data, { municipality: municipality.code, data: 'figures.csv' })}
        json={href(routes.figures.data, { municipality: municipality.code, data: 'figures.json' })}
      />
    </Layout>
  )
}

/** What the figures tell in one sentence, then where they were published, and how far back they go. */
function Opening({ figures }: { figures: Figures }) {
  const { given, plan, first, last } = figures
  const { code, writing } = given.municipality.municipality
  const sentence = openingSentence(figures)
  const { name, published } = roundWords(plan, given.round.id)
  const [from, to] = [first, last].map((year) => fiscalYearLabel(year, writing.era))
  return (
    <>
      {sentence !== null && <Sentence asOf={published ?? name}>{sentence}</Sentence>}
      <p>
        {`${first === last ? from : `${from}から${to}まで`}の数値です。`}
        <a href={href(routes.plan.show, { municipality: code, plan: plan.record.id })}>
          {plan.record.plan.title}
        </a>
        {`の報告書（${name}${published === null ? '' : `、${published}`}）に載せたものを示します。`}
      </p>
      <p>
        {isConverted(given.municipality.series) &&
          `金額は、${MONEY}で示します。記録したままの金額は、このページのデータにあります。`}
        {hasEarlierAccounts(figures) &&
          `会計の表は直近の${ACCOUNT_YEARS}年度です。それより前の年度も、データにあります。`}
      </p>
    </>
  )
}

function ContentsLinks({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <nav class="figures-contents" aria-label="このページの内容">
      <ol class="plain-list">
        {chapters.map(({ blocks }) => {
          const [chapter, ...sections] = blocks.filter((block) => block.kind === 'heading')
          return (
            <li>
              {chapter !== undefined && <ContentsLink heading={chapter} />}
              {sections.length > 0 && (
                <ul class="plain-list">
                  {sections.map((heading) => (
                    <li>
                      <ContentsLink heading={{ ...heading, number: null }} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function ContentsLink({ heading }: { heading: Heading }) {
  return <a href={`#${heading.id}`}>{headingText(heading)}</a>
}

function ChapterBody({
  figures,
  chapter,
  year,
}: {
  figures: Figures
  chapter: Chapter
  year: number | null
}) {
  if (chapter.id !== 'comparison' || year === null)
    return <Body title={chapter.title} blocks={chapter.blocks} />
  return (
    <>
      <Body title={chapter.title} blocks={chapter.blocks.slice(0, 1)} />
      <YearLinks figures={figures} year={year} />
      <Body title={chapter.title} blocks={chapter.blocks.slice(1)} />
    </>
  )
}

function Body({ title, blocks }: { title: string; blocks: Block[] }) {
  const paper: Paper = { id: '', title, author: '', issued: null, body: 'gothic', blocks, datasets: [] }
  return (
    <div class="figures-body">
      <PaperBody paper={paper} />
    </div>
  )
}

/** The fiscal years in which bodies can be compared; the one shown bears no link. */
function YearLinks({ figures, year }: { figures: Figures; year: number }) {
  const { code, writing } = figures.given.municipality.municipality
  const years = yearsCompared(figures)
  const address = (one: number) =>
    `${href(routes.figures.show, { municipality: code }, one === years[0] ? {} : { year: String(one) })}#chapter-comparison`
  return (
    <nav class="year-links" aria-label="比較する年度">
      <ul class="plain-list">
        {years.map((one) => (
          <li>
            {one === year ? (
              <strong aria-current="true">{fiscalYearLabel(one, writing.era)}</strong>
            ) : (
              <a href={address(one)}>{fiscalYearLabel(one, writing.era)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
