export type FileLinkProps = {
  href: string
  name: string
  /** As readers call it: PDF, Excel, Word, CSV. */
  form: string
  bytes: number
}

/** A link to a file, its form and size told before it is opened. */
export function FileLink({ href, name, form, bytes }: FileLinkProps) {
  return (
    <span class="file-link">
      <a href={href}>
        {name}
        <span class="file-facts">{`（${form} ${sizeInWords(bytes)}）`}</span>
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
