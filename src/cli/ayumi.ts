import { main } from './main.ts'
import { isOneOfSeveral } from './processes.ts'

const code = await main(process.argv.slice(2))
// The channel to the first process would keep one alive that has nothing to do.
if (code !== 0 && isOneOfSeveral()) process.exit(code)
process.exitCode = code
