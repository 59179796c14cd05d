import { expect, it } from 'vitest';
import { heldByLabelApart } from '../../../shared/formats/held/by-label.ts';
import { readUpload } from '../uploads.ts';

const page = (bar: string) =>
  `<!doctype html><html><head><title>Mill grinds again</title></head><body><div class="bar">${bar}</div><article><h1>Mill grinds again</h1><p>${'The wheel turned on Friday for the first time in nine years. '.repeat(4)}</p></article></body></html>`;

it.each([
  'Post status: Pending review',
  'Article status: draft',
  'Workflow state: in review',
  'Moderation state: Needs review',
  'Publication status: unpublished',
  'Status: draft',
])('a bar apart from the article holds it: %s', async (bar) => {
  expect(heldByLabelApart(bar)).toMatchObject({ kind: 'held' });
  expect((await readUpload('a.html', page(bar))).kind).toBe('held');
});

it.each([
  'Published: 2 May 2025',
  'Published: Tidewater Press',
  'Published: yes',
  'Published: no',
  'Status: closed',
  'Status: In review',
  'Application status: under review',
  'Order status: pending',
  'Article status: published',
  'Access: members',
])('a bar that says something else does not: %s', async (bar) => {
  expect(heldByLabelApart(bar)).toBeUndefined();
  expect((await readUpload('a.html', page(bar))).kind).toBe('reading');
});
