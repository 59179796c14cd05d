/** The categories that IPTC and ANPA name by three letters or one (IIM 4.2, appendix C; ANPA 1312), and dpa's desks. */
const NAMES: Readonly<Record<string, string>> = {
  ace: 'Arts, culture and entertainment',
  clj: 'Crime, law and justice',
  dis: 'Disaster and accident',
  fin: 'Economy, business and finance',
  eco: 'Economy, business and finance',
  edu: 'Education',
  evn: 'Environment',
  hth: 'Health',
  hum: 'Human interest',
  lab: 'Labour',
  lif: 'Lifestyle and leisure',
  pol: 'Politics',
  rel: 'Religion and belief',
  sci: 'Science and technology',
  soi: 'Society',
  spo: 'Sport',
  war: 'Conflict, war and peace',
  wea: 'Weather',
  pl: 'Politik',
  wi: 'Wirtschaft',
  sp: 'Sport',
  ku: 'Kultur',
  vm: 'Vermischtes',
  e: 'Entertainment',
  f: 'Business',
  i: 'International',
  p: 'Politics',
  s: 'Sport',
};

/** @returns the section that a category's code means; undefined for codes that services have made up. */
export function sectionOfCategory(code: string): string | undefined {
  const key = code.toLowerCase();
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}
