/**
 * An EDTF date in words, as precise as it is: « octobre 2017 », « 14 octobre 2017 », « 2014–2019 ».
 * An uncertain or approximate date keeps its sign of doubt as « ? » or « ~ ».
 */
export function dateInWords(edtf: string, lang: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return oneDate(from, lang);
  const start = from === '..' || from === '' ? '…' : oneDate(from, lang);
  const end = to === '..' || to === '' ? '' : oneDate(to, lang);
  return end === '' ? `${start} –` : `${start} – ${end}`;
}

function oneDate(edtf: string, lang: string): string {
  const [, year = '', month, day, doubt = ''] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)$/.exec(edtf) ?? [];
  if (year === '') return edtf;
  const date = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1)));
  date.setUTCFullYear(Number(year));
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
  const words = format.format(date).replace(/^1 (?=\p{L})/u, lang.startsWith('fr') ? '1er ' : '1 ');
  return doubt ? `${words} ${doubt}` : words;
}
