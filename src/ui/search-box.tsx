export type SearchBoxProps = {
  action: string
  /** What is looked through, as the field's label says it. */
  label: string
  value?: string
}

/** One field and its button, leading to the page of results: a plain GET form, no script. */
export function SearchBox({ action, label, value = '' }: SearchBoxProps) {
  return (
    <search class="search-box" aria-label={label}>
      <form method="get" action={action}>
        <label class="field">
          <span class="field-label">{label}</span>
          <input class="input" type="search" name="q" value={value} maxlength={100} autocomplete="off" />
        </label>
        <button class="button" type="submit">
          探す
        </button>
      </form>
    </search>
  )
}
