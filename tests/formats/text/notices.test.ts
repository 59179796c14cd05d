import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/formats/markdown/read.ts';
import { readText } from '../../../shared/formats/text/read.ts';

/** The same line in Markdown that a desk has signed. */
const signed = (line: string) => {
  const text = `# Harbour bridge reopens\n\nBy Ann Lee\n\n${line}${STORY}`;
  return outcome(text, readMarkdown(text));
};
const STORY = '\n\nThe story on the harbour bridge is withdrawn.\n';

function outcome(text: string, reading = readText(text, { furniture: [] })) {
  if (reading.kind === 'reading') return reading.articles[0].title;
  const [{ code, line }] = reading.reasons;
  return `${code} ${line}${reading.kind === 'held' ? ' held' : ''}`;
}

describe('readText, of what an agency tells its clients', () => {
  it.each([
    'KILL',
    'MANDATORY KILL',
    '*** BULLETIN KILL ***',
    'Mandatory Kill: Harbour Bridge',
    'KILL: BC-EU--Harbour Bridge',
    'BC-EU--Harbour Bridge, KILL',
    'BC-EU--Harbour Bridge, 1st Ld-KILL',
    'Eds: Kill BC-EU--Harbour Bridge',
    'EDITORS: PLEASE KILL THE STORY SLUGGED HARBOUR BRIDGE',
    'WITHDRAWN: Harbour bridge reopens',
    'ANNULATION',
    'Achtung: Meldung wird zurückgezogen',
    '撤稿通知',
  ])('takes back what %j kills', (line) => {
    expect(outcome(line + STORY)).toBe('killed 1 held');
    expect(outcome(`Harbour bridge reopens\n${line}${STORY}`)).toBe('killed 2 held');
    expect(signed(line)).toBe('killed 5 held');
  });

  it.each([
    'ADVISORY',
    'BC-AP-Advisory',
    'BC-EU--Harbour Coverage, ADVISORY',
    "EDITORS' ADVISORY",
    'ADVISORY: TO EDITORS',
    'THIS IS A TEST MESSAGE',
    'TEST - PLEASE IGNORE',
    'Test message',
    'TEST TEST TEST',
    'Testmeldung',
    '测试稿件',
  ])('refuses %j as a notice', (line) => {
    expect(outcome(line + STORY)).toBe('advisory 1');
    expect(signed(line)).toBe('advisory 5');
  });

  it.each([
    'Kill Bill returns to the Odeon',
    'KILL BILL RETURNS TO THE ODEON',
    'Advisory council meets',
    'ADVISORY: Boil water on Mill Street',
    'Flood advisory lifted',
    'This is a test of patience',
    'Test match drawn at Riverton',
    'Withdrawn trams to be scrapped',
  ])('takes %j for a title', (title) => {
    expect(outcome(`${title}\n\nThe council said so on Monday, and it will say so again.`)).toBe(title);
  });
});
