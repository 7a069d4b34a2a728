import type { Cover } from '../paper.ts'

/** 表紙: for a meeting with the number of the paper, the meeting and whom to ask. */
export function PaperCover({ cover }: { cover: Cover }) {
  const { publisher, title, subtitles, asOf, issued, box, meeting = [], draft, contact = [] } = cover
  return (
    <header class="paper-cover">
      {(box !== undefined || meeting.length > 0) && (
        <div class="paper-meeting">
          {box !== undefined && <p class="paper-box">{box}</p>}
          {meeting.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
      <p class="paper-publisher">{publisher}</p>
      <h1>{draft ? `${title}（案）` : title}</h1>
      {subtitles.map((line) => (
        <p class="paper-subtitle">{line}</p>
      ))}
      <p class="paper-dates">
        {asOf !== '' && <span>{asOf}</span>}
        {issued !== '' && <span>{`${issued}発行`}</span>}
      </p>
      {contact.length > 0 && (
        <div class="paper-contact">
          {contact.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
    </header>
  )
}
