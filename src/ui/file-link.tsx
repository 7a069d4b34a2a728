export type FileLinkProps = {
  href: string
  name: string
  /** As readers call it: PDF, Excel, Word, CSV. */
  form: string
  bytes: number
  /** Whether the name is heard only: it stands in sight before a row of such links. */
  named?: boolean
}

/** A link to a file, its form and size told before it is opened. */
export function FileLink({ href, name, form, bytes, named = false }: FileLinkProps) {
  const size = sizeInWords(bytes)
  return (
    <span class="file-link">
      <a href={href}>
        {named ? (
          <>
            <span class="visually-hidden">{`${name} `}</span>
            {form}
            <span class="file-facts">{`（${size}）`}</span>
          </>
        ) : (
          <>
            {name}
            <span class="file-facts">{`（${form} ${size}）`}</span>
          </>
        )}
      </a>
    </span>
  )
}

/** 「312 KB」「1.4 MB」, of 1,024. */
export function sizeInWords(bytes: number): string {
  const kilo = bytes / 1024
  if (kilo < 1) return '1 KB未満'
  return kilo < 1000 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}
