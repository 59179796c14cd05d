import { stated } from '../../article/stated.ts';
import type { Person } from '../../article/types.ts';
import { type Byline, bylinesFrom } from '../agency/authors.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { EMBARGO } from '../fields/names.ts';
import { asHttpUrl, asText } from '../fields/values.ts';
import { answerOf } from '../held/answers.ts';
import { latestEmbargo } from '../text/notices/latest-embargo.ts';
import { ninjsBody } from './body.ts';
import type { Named } from './fields.ts';
import { ninjsMedia } from './media.ts';

/** Relations by which 1.x and later name the people who made the content, not those it is about. */
const MAKES = /^(?:author|creator|byline|writer|wrote|reporter)s?$/i;

/** What a ninjs object of text states, whatever its version. */
export function ninjsItem(fields: Named): AgencyItem {
  const { html, nitf } = ninjsBody(fields);
  const { media, leftOut } = ninjsMedia(fields, html);
  const headlines = fields.list('headlines');
  const bylines = [...bylinesFrom([fields.text('byline', 'by')]), ...fields.list('bylines').flatMap(bylineFrom)];
  return {
    id: fields.text('uri', 'guid'),
    status: fields.text('pubstatus'),
    title:
      fields.text('headline', 'headlinemain') ??
      textOfRole(headlines, (role) => !/sub|dek|deck|alt|short|slug|kicker/i.test(role)) ??
      fields.text('headlinehtml', 'headlinexhtml') ??
      nitf?.title ??
      // What it is called among its makers.
      fields.text('name', 'title'),
    dek:
      textOfRole(headlines, (role) => /sub|dek|deck/i.test(role)) ??
      fields.text('headlinesub', 'subheadline', 'headlinesubheadline') ??
      nitf?.dek,
    description:
      fields.text('descriptiontext', 'descriptionsummary', 'descriptionhtml', 'descriptionxhtml') ??
      textOfRole(fields.list('descriptions'), (role) => !/caption|video|audio/i.test(role)),
    bylines: bylines.length > 0 ? bylines : (nitf?.bylines ?? []),
    creators: [
      ...fields.list('authors', 'author', 'creators', 'creator'),
      ...fields.list('people', 'person').filter(makesIt),
    ].flatMap(personFrom),
    dateline: fields.text('dateline') ?? nitf?.dateline,
    html,
    language: fields.text('language'),
    dates: {
      published: fields.text('firstpublished', 'published'),
      firstCreated: fields.text('firstcreated'),
      contentCreated: fields.text('contentcreated'),
      versionCreated: fields.text('versioncreated'),
      contentModified: fields.text('contentmodified'),
      embargoed: embargoOf(fields),
      expires: fields.text('expires', 'expiry'),
    },
    subjects: subjectsOf(fields),
    keywords: fields
      .list('keywords', 'keyword')
      .flatMap((keyword) => keyword.text('name', 'value')?.split(/\s*[,;]\s*/) ?? []),
    sources: [
      fields.text('copyrightholder'),
      fields.text('source', 'provider'),
      ...fields.list('infosources', 'infosource').map((source) => source.text('name', 'literal')),
    ],
    media,
    corrects: [...fields.list('genres', 'genre'), ...fields.list('signals', 'signal')].some((genre) =>
      /correct/i.test(`${genre.text('code') ?? ''} ${genre.text('name') ?? ''} ${genre.text('uri') ?? ''}`),
    ),
    editorialNotes: fields.list('ednote', 'ednotes').map((note) => note.text('value', 'name')),
    internalNotes: [],
    usageTerms: fields.list('usageterms').map((terms) => terms.text('value', 'name')),
    copyrightNotices: fields.list('copyrightnotice').map((notice) => notice.text('value', 'name')),
    leftOut,
  };
}

/** Of the texts whose role will do, the main one, else the first. */
function textOfRole(list: readonly Named[], isWanted: (role: string) => boolean): string | undefined {
  const wanted = list.filter((one) => isWanted(one.text('role') ?? '') && one.text('value') !== undefined);
  const main = wanted.find((one) => /^(?:main|text|summary)$/i.test(one.text('role') ?? ''));
  return (main ?? wanted[0])?.text('value');
}

function bylineFrom(byline: Named): Byline[] {
  const text = byline.text('value', 'name', 'by');
  return text === undefined ? [] : [{ text, role: byline.text('title', 'jobtitle') }];
}

function makesIt(person: Named): boolean {
  return MAKES.test(person.text('rel') ?? '') || MAKES.test(person.text('role') ?? '');
}

function personFrom(person: Named): Person[] {
  const role = person.text('jobtitle') ?? person.text('role');
  const called = person.text('name', 'value');
  // Superdesk writes a role for the name, and who has it beside.
  const name = called !== undefined && called === person.text('role') ? person.text('sublabel') : called;
  if (name === undefined) return [];
  const email = person.text('email');
  const url = asHttpUrl(person.value('url'));
  return [
    {
      name,
      ...(role === undefined || MAKES.test(role) ? {} : { role }),
      ...stated({ email, url }),
    },
  ];
}

function subjectsOf(fields: Named): readonly Subject[] {
  const categories = [...fields.list('service', 'services'), ...fields.list('category', 'categories')].map((one) =>
    subjectFrom(one, true),
  );
  const subjects = fields.list('subjects', 'subject').map((one) => subjectFrom(one, one.text('rel') === 'category'));
  const things = [
    ...fields.list('people', 'person').filter((person) => !makesIt(person)),
    ...fields.list('organisations', 'organisation', 'organization'),
    ...fields.list('events', 'event'),
    ...fields.list('objects', 'object'),
    ...fields.list('places', 'place'),
  ].map((one) => subjectFrom(one, false));
  return [...categories, ...subjects, ...things];
}

function subjectFrom(subject: Named, isCategory: boolean): Subject {
  const uri = subject.text('uri')?.split(/[:/#]/).at(-1);
  return { name: subject.text('name'), code: subject.text('code', 'literal', 'qcode') ?? uri, isCategory };
}

/** Systems write one field for each that asks; `none` and `false` are no embargo. */
function embargoOf(fields: Named): string | undefined {
  const values = [...EMBARGO, 'publishschedule'].map((name) => fields.value(name));
  return latestEmbargo(values.map((value) => (answerOf(value) === false ? undefined : asText(value)))).embargoed;
}
