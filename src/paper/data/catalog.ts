import { type About, MEDIA_TYPES, type TableFile, type ToldTable } from './about.ts'

/** The words that the catalogue is written in, spelt out here so that nobody has to fetch them. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  cnt: 'http://www.w3.org/2011/content#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const MEDIA = 'http://www.iana.org/assignments/media-types/'
const FORMATS = 'http://publications.europa.eu/resource/authority/file-type/'
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/JPN'

/**
 * The catalogue of the files by DCAT 3, with what DCAT-AP asks for: a dataset a table, a distribution a file with its size and
 * checksum. Addresses are relative to the catalogue's own.
 */
export function catalogOf(about: About, tables: readonly ToldTable[]): object {
  const issued = about.plans
    .flatMap(({ published }) => published ?? [])
    .toSorted()
    .at(-1)
  const dates = issued === undefined ? {} : { 'dct:issued': dateOf(issued) }
  const publisher = { '@id': `#${about.publisher.code}` }
  return {
    '@context': CONTEXT,
    '@id': '',
    '@type': 'dcat:Catalog',
    'dct:title': japanese(about.title),
    'dct:description': japanese(about.description),
    'dct:language': { '@id': LANGUAGE },
    'dct:license': { '@id': about.licence.url },
    'dct:publisher': {
      ...publisher,
      '@type': 'foaf:Agent',
      'foaf:name': japanese(about.publisher.name),
      'dct:identifier': about.publisher.code,
    },
    ...dates,
    'dcat:version': about.layout.version,
    'foaf:page': { '@id': 'metadata.json' },
    'dcat:dataset': tables.map((table) => ({
      '@id': `#${table.name}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': table.name,
      'dct:title': japanese(table.title),
      'dct:description': japanese(table.description),
      'dct:language': { '@id': LANGUAGE },
      'dct:publisher': publisher,
      'dct:source': japanese(about.source),
      ...dates,
      'dct:temporal': temporal(about),
      'dcat:version': about.layout.version,
      'foaf:page': { '@id': 'metadata.json' },
      'dcat:distribution': table.files.map((file) => distribution(file, about)),
    })),
  }
}

function distribution({ name, form, bytes, sha256 }: TableFile, { licence, encoding }: About): object {
  return {
    '@id': name,
    '@type': 'dcat:Distribution',
    'dct:title': japanese(name),
    'dcat:accessURL': { '@id': name },
    'dcat:downloadURL': { '@id': name },
    'dcat:mediaType': { '@id': `${MEDIA}${MEDIA_TYPES[form]}` },
    'dct:format': { '@id': `${FORMATS}${form.toUpperCase()}` },
    ...(form === 'xlsx'
      ? {}
      : { 'cnt:characterEncoding': isShiftJis(form, encoding) ? 'Shift_JIS' : 'UTF-8' }),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': { '@id': licence.url },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  }
}

/** Only CSV is ever written in it. */
function isShiftJis(form: TableFile['form'], encoding: About['encoding']): boolean {
  return form === 'csv' && encoding === 'shift_jis'
}

function japanese(text: string): object {
  return { '@language': 'ja', '@value': text }
}

function dateOf(date: string): object {
  return { '@type': date.length === 7 ? 'xsd:gYearMonth' : 'xsd:date', '@value': date }
}

/** From the first day of the first plan's first fiscal year to the last day of the last one's. */
function temporal({ plans }: About): object {
  const from = Math.min(...plans.map((plan) => plan.from))
  const to = Math.max(...plans.map((plan) => plan.to))
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': { '@type': 'xsd:date', '@value': `${from}-04-01` },
    'dcat:endDate': { '@type': 'xsd:date', '@value': `${to + 1}-03-31` },
  }
}
