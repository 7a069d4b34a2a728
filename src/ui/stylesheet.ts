import bar from './styles/bar.css?raw'
import base from './styles/base.css?raw'
import form from './styles/form.css?raw'
import layout from './styles/layout.css?raw'
import listTable from './styles/list-table.css?raw'
import mark from './styles/mark.css?raw'
import { numberedCss } from './styles/numbered.ts'
import print from './styles/print.css?raw'
import run from './styles/run.css?raw'
import smallStrip from './styles/small-strip.css?raw'
import strip from './styles/strip.css?raw'
import table from './styles/table.css?raw'
import text from './styles/text.css?raw'

/** The styles of every part; the design tokens and fonts they lean on are put before them by pages/assets. */
export function uiCss(): string {
  // numbered before the tables: on a phone the list table takes its columns' widths back.
  const parts = [text, mark, run, strip, smallStrip, bar, table, listTable, form]
  return [base, layout, numberedCss(), ...parts, print].join('\n')
}
