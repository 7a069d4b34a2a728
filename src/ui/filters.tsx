export type FilterField = {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
}
export type FiltersProps = {
  action: string
  fields: FilterField[]
  query: { name: string; label: string; value: string }
  /** 「34項目のうち9項目」 */
  result: string
  /** How the form is announced, where a page has more than one. */
  name?: string
}

/** Narrows a list by its address: a plain GET form, no script. */
export function Filters({ action, fields, query, result, name = '絞り込み' }: FiltersProps) {
  const narrowed = query.value !== '' || fields.some((field) => field.value !== '')
  return (
    <form class="filters" method="get" action={action} aria-label={name}>
      <div class="filters-fields">
        {fields.map((field) => (
          <label class="field">
            <span class="field-label">{field.label}</span>
            <select class="input" name={field.name}>
              {field.options.map((option) => (
                <option value={option.value} selected={option.value === field.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label class="field">
          <span class="field-label">{query.label}</span>
          <input
            class="input"
            type="search"
            name={query.name}
            value={query.value}
            maxlength={100}
            autocomplete="off"
          />
        </label>
      </div>
      <div class="filters-acts">
        <button class="button" type="submit">
          絞り込む
        </button>
        {narrowed && <a href={action}>条件を消す</a>}
        <p class="filters-result">{result}</p>
      </div>
    </form>
  )
}
