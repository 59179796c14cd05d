import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../../shared/article/dates/instant.ts';
import { readText } from '../../../../shared/formats/text/read.ts';

const STORY = 'Bridge reopens after two years\n\nThe bridge over the inner harbour reopened on Tuesday.\n';

function heldUntil(text: string): string | undefined {
  const reading = readText(text, { furniture: [] });
  if (reading.kind !== 'reading') return reading.reasons[0].code;
  const { embargoed } = reading.articles[0];
  return embargoed === undefined ? undefined : parseInstant(embargoed, 'Europe/Berlin')?.instant;
}

describe('an embargo in plain text', () => {
  it.each([
    ['EMBARGOED UNTIL 0600 GMT, NOV 25, 2026', '2026-11-25T06:00:00Z'],
    ['EMBARGOED FOR RELEASE UNTIL 6 a.m. EST, Tuesday, Nov. 24, 2026', '2026-11-24T11:00:00Z'],
    ['EMBARGOED FOR RELEASE UNTIL 6:30 A.M. ET, NOV. 24, 2026', '2026-11-24T11:30:00Z'],
    ['**EMBARGOED UNTIL 00:01 GMT TUESDAY 24 NOVEMBER 2026**', '2026-11-24T00:01:00Z'],
    ['STRICTLY EMBARGOED UNTIL 00.01 GMT, Tuesday 24 November 2026', '2026-11-24T00:01:00Z'],
    ['EMBARGOED: 00:01 Tuesday 24 November 2026 (GMT)', '2026-11-24T00:01:00Z'],
    ['Embargo: 24 November 2026, 00:01 GMT', '2026-11-24T00:01:00Z'],
    ['Embargoed for publication until 9am on 24 November 2026', '2026-11-24T08:00:00Z'],
    ['Embargoed to 0001 hours Wednesday November 25 2026', '2026-11-24T23:01:00Z'],
    ['Under embargo until Tuesday, 24 November 2026, 06:00 CET (05:00 GMT)', '2026-11-24T05:00:00Z'],
    ['// EMBARGO 24 Nov 2026 06:00 GMT //', '2026-11-24T06:00:00Z'],
    ['HOLD FOR RELEASE until Nov. 24, 2026, 6 a.m. EST', '2026-11-24T11:00:00Z'],
    ['Not for release before 24 November 2026 at noon', '2026-11-24T11:00:00Z'],
    ['NOT FOR PUBLICATION OR BROADCAST BEFORE 6:00 PM EST, NOVEMBER 24, 2026', '2026-11-24T23:00:00Z'],
    ['Sperrfrist: 24.11.2026, 10.00 Uhr', '2026-11-24T09:00:00Z'],
    ['SPERRFRIST: 10.00 Uhr, 24. November 2026', '2026-11-24T09:00:00Z'],
    ['Achtung Sperrfrist: Frei ab 24.11.2026, 06:00 Uhr', '2026-11-24T05:00:00Z'],
    ["Sous embargo jusqu'au 24 novembre 2026 à 6h00", '2026-11-24T05:00:00Z'],
    ['Embargo hasta el 24 de noviembre de 2026 a las 10:00', '2026-11-24T09:00:00Z'],
    ['Embargo fino alle ore 10 del 24 novembre 2026', '2026-11-24T09:00:00Z'],
    ['Эмбарго до 24 ноября 2026, 10:00', '2026-11-24T09:00:00Z'],
    ['禁发至：2026年11月24日 10:00', '2026-11-24T09:00:00Z'],
    ['EMBARGOED FOR RELEASE\nUntil 6 a.m. EST, Nov. 24, 2026', '2026-11-24T11:00:00Z'],
  ])('%j ends at %s', (line, instant) => {
    expect(heldUntil(`${line}\n\n${STORY}`)).toBe(instant);
    expect(heldUntil(`${STORY}\n${line}\n`)).toBe(instant);
  });

  it.each([
    'EMBARGOED',
    'Embargoed until Tuesday 6am',
    'Embargoed until further notice',
    'EMBARGO: 24 November',
    'HOLD FOR RELEASE',
    'Sperrfrist: Dienstag 10 Uhr',
    'Not for publication before the council has met on the 24th',
  ])('%j does not say until when, so that nothing is published', (line) => {
    expect(heldUntil(`${line}\n\n${STORY}`)).toBe('embargo-without-date');
    expect(heldUntil(`${STORY}\n${line}\n`)).toBe('embargo-without-date');
  });

  it.each([
    'Embargo: Washington tightens its course on Cuba',
    'Embargo 1973: the winter without oil',
    'Embargoed oil tanker seized off Oslo',
    'Embargo on arms lifted',
    'Hold for release of funds',
    'Sperrfrist für Böller endet',
  ])('%j is a title', (line) => {
    const reading = readText(`${line}\n\nThe ministers agreed on Tuesday, after two years of talks.\n`, {
      furniture: [],
    });
    expect(reading).toMatchObject({ kind: 'reading', articles: [{ title: line }] });
  });
});

describe('an embargo that there is not', () => {
  it.each(['Sperrfrist: keine', 'EMBARGO: none', 'Embargo : aucun', 'EMBARGO: none - for immediate release'])(
    'holds nothing: %s',
    (line) => {
      const reading = readText(`${line}\n\n${STORY}`, { furniture: [] });
      expect(reading).toMatchObject({ kind: 'reading', articles: [{ title: 'Bridge reopens after two years' }] });
      expect(JSON.stringify(reading)).not.toContain('"embargoed"');
    },
  );

  it.each(['Sperrfrist: folgt', 'EMBARGO: nonesuch'])('is not %s', (line) => {
    expect(heldUntil(`${line}\n\n${STORY}`)).toBe('embargo-without-date');
  });
});
