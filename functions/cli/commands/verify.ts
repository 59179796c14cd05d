import { readFileSync } from 'node:fs';
import { withKnownPath } from '../../../shared/local/known-path.ts';
import type { Profile } from '../../../shared/verify/profiles/demand.ts';
import { PROFILES } from '../../../shared/verify/profiles/profiles.ts';
import { type Finding, verify as look, type Verdict } from '../../../shared/verify/verify.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { told } from '../fault.ts';
import { paint } from '../paint.ts';
import { printable } from '../rows.ts';
import { askBesides } from '../verify/ask-besides.ts';
import { fetchDocument } from '../verify/fetch-document.ts';
import { asData, listed, rulesOf } from '../verify/list-rules.ts';

const NAMES: Readonly<Record<Verdict['kind'], string>> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
  rdf: 'RSS 1.0, of which only the XML is looked at',
  sitemap: 'a sitemap',
  opml: 'OPML',
  'apple-news': 'an article of Apple News Format',
  none: 'no feed',
};

/** Looks at a feed as a receiver gets it, and says what is wrong with it. */
export async function verify({ operands, switches, values, terminal }: Call): Promise<ExitStatus> {
  const profile = profileOf(values.profile);
  const [name] = operands;
  if (switches.has('rules')) {
    const rules = rulesOf(profile);
    terminal.out(switches.has('json') ? `${JSON.stringify(rules.map(asData), undefined, 2)}\n` : listed(rules));
    return EXIT.ok;
  }
  if (name === undefined) throw new UsageError('verify takes a file or an address, or --rules');
  const { bytes, exchange } = /^https?:\/\//i.test(name)
    ? await fetchDocument(name)
    : { bytes: readBytes(name), exchange: undefined };
  const besides = profile === undefined || exchange === undefined ? {} : await askBesides(profile, bytes, exchange);
  const verdict = look(bytes, exchange && { ...exchange, ...besides }, {
    ...(profile && { demands: profile.demands }),
    now: Date.now(),
  });
  const { findings, more, ...about } = verdict;
  if (switches.has('json'))
    terminal.out(
      `${JSON.stringify({ ...about, findings, more: Object.fromEntries(more), byHand: profile?.byHand ?? [] }, undefined, 2)}\n`,
    );
  else terminal.out(textOf(name, verdict, profile));
  return findings.some(({ severity }) => severity === 'error') ? EXIT.rejected : EXIT.ok;
}

/** @throws UsageError for one that nobody knows. */
function profileOf(name: string | undefined): Profile | undefined {
  const profile = name === undefined ? undefined : PROFILES.get(name);
  if (name === undefined || profile !== undefined) return profile;
  throw new UsageError(`--profile is one of ${[...PROFILES.keys()].join(', ')}, not "${name}"`);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(told(withKnownPath(error, file))?.sentence ?? `${file} cannot be read: ${String(error)}`);
  }
}

function textOf(name: string, { kind, entries, findings, more }: Verdict, profile: Profile | undefined): string {
  const byHand = profile?.byHand?.map(({ id, says }) => `  ${'by hand'.padEnd(10)}${says} ${paint('dim', `[${id}]`)}`);
  const counted =
    kind !== 'rss' && kind !== 'atom' && kind !== 'json' ? '' : `, ${numbered(entries, 'entry', 'entries')}`;
  const others = [...more].map(([rule, count]) => `  and ${count} more of ${rule}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const sum =
    findings.length === 0
      ? `Nothing is wrong with it${profile === undefined ? '' : ` for ${profile.name}`}.`
      : `${numbered(errors, 'error', 'errors')}, ${numbered(findings.length - errors, 'warning', 'warnings')}.`;
  return `${[`${printable(name)}: ${NAMES[kind]}${counted}`, ...findings.flatMap(lines), ...others, sum, ...(byHand ?? [])].join('\n')}\n`;
}

function lines({ line, severity, says, rule, source }: Finding): readonly string[] {
  const place = (line === undefined ? '' : `line ${line}`).padEnd(10);
  const label = paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(8));
  return [
    `  ${place}${label} ${printable(says)} ${paint('dim', `[${rule}]`)}`,
    `  ${' '.repeat(19)}${paint('dim', source)}`,
  ];
}

function numbered(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
