import { expect, it } from 'vitest';
import { nearestKeys } from '../../shared/article/nearest-keys.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';

const KEYS = ['city/harbour-bridge.md', 'city/harbour-bride.md', 'sport/final.txt', 'sport/Finale.docx', 'über/öl.txt'];
const near = (wanted: string) => nearestKeys(wanted, KEYS as SubmissionKey[]);

it.each([
  ['city/harbor-bridge.md', ['city/harbour-bridge.md', 'city/harbour-bride.md']],
  ['harbour-bridge.md', ['city/harbour-bridge.md', 'city/harbour-bride.md']],
  ['inbox/sport/final.txt', ['sport/final.txt']],
  ['sport/final', ['sport/final.txt']],
  ['SPORT/FINALE.DOCX', ['sport/Finale.docx']],
  ['über/öl.txt'.normalize('NFD'), ['über/öl.txt']],
  ['weather/storm.html', []],
])('finds what somebody meant who wrote %s', (wanted, expected) => {
  expect(near(wanted).slice(0, Math.max(1, expected.length))).toEqual(expected);
});
