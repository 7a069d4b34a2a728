export type MessageProps = {
  title: string
  /** What happened. */
  what: string
  /** What the reader can do; a sentence each. */
  doThis: string[]
  home: { label: string; href: string }
}

/** A page that could not be shown: what happened, what to do, the way home. */
export function Message({ title, what, doThis, home }: MessageProps) {
  return (
    <section class="message">
      <h1>{title}</h1>
      <p>{what}</p>
      <ul>
        {doThis.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>
        <a href={home.href}>{home.label}</a>
      </p>
    </section>
  )
}
