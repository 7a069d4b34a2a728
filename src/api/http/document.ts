/** What openapi.json says of the API as a whole. */
export const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'あゆみ API',
    version: '1',
    description:
      '公表した行政改革の計画、評価、報告書、数値を読むためのAPI。読むだけで、登録は要らない。答えは公表した版から作り、出典（source）を添える。',
    license: { name: 'データの利用条件は、答えの source.licence による' },
  },
  servers: [{ url: '/' }],
}
