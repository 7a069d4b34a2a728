/** Three in the morning in Japan, where it is the same all year round: nobody waits for a page then. */
const HOUR = 3
const JAPAN = 9 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

/** How many ms there are from `now` to the next night's hour. */
export function untilNight(now: Date): number {
  const sinceMidnight = (now.getTime() + JAPAN) % DAY
  const left = HOUR * 60 * 60 * 1000 - sinceMidnight
  return left > 0 ? left : left + DAY
}

/** Does `work` every night until the returned function is called; what fails is told and tried again the next night. */
export function everyNight(work: () => Promise<unknown>, now: () => Date = () => new Date()): () => void {
  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(async () => {
      await work().catch((error: unknown) => console.error(error))
      wait()
    }, untilNight(now()))
    timer.unref()
  }
  wait()
  return () => clearTimeout(timer)
}
