import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TEXT = `<p>${'The queue for Kettle Island reached the post office before the boat, which sails again, had made fast. '.repeat(4)}</p>`;
const titleOf = (title: string, above: string, below = '') =>
  articleOf(
    readHtml(
      `<html><head><title>${title}</title></head><body>${above}<div>${TEXT.repeat(5)}</div>${below}</body></html>`,
    ),
  ).title;

describe('the title of a page that states none besides its <title>', () => {
  it.each([
    [
      'Boat back',
      'Boat back - Ferries, Tickets and Timetables - Shop and Repair on Kettle Island',
      '<h1>Boat back</h1>',
    ],
    [
      'The boat sails again',
      'The boat sails again : Coast Blog | Since 1905 | Year 6',
      '<h1>Coast Blog</h1><h3>The boat sails again</h3>',
    ],
    [
      'Back on board',
      'Back on board - The boat to Kettle Island sails again : coast.example',
      '<h1>Back on board</h1><h2>The boat to Kettle Island sails again</h2>',
    ],
    ['Does the boat sail ?', 'Does the boat sail ? | Boats | Forum | Coast', '<h1></h1><h2>Does the boat sail ?</h2>'],
    ['Boat Back', 'Boat Back - All of the Coast - Tickets and Timetables', '<h1>BOAT BACK</h1>'],
  ])('is the heading that says what stands first there: %s', (title, named, above) => {
    expect(titleOf(named, above)).toBe(title);
  });

  it.each([
    ['that leads home', '<h1><a href="/">Coast Blog</a></h1><h2>The boat sails again</h2>'],
    [
      'that leads home in an archive',
      '<h1><a href="https://keep.example/web/20260226054445/http://coast.example/">Coast Blog</a></h1><h2>The boat sails again</h2>',
    ],
  ])('is no name of the site %s', (_, above) => {
    expect(titleOf('Coast Blog » The boat sails again', above)).toBe('The boat sails again');
  });

  it('is no rubric, where a heading says the whole', () => {
    const title = 'Column: Quay – Of boats that sail and of boats that do not';
    expect(titleOf(title, `<h2>${title.replace('–', '-')}</h2><h4>Column: Quay</h4>`)).toContain('Of boats that sail');
  });

  it.each([
    ['another title', 'Where to book, and for how much', '<h1>The boat sails again</h1>'],
    ['that of the whole site', 'Days out on the coast', '<h1>Kettle Island</h1>'],
    ['twice, for small screens and large', 'Days out on the coast', '<h1>Kettle Island</h1><h1>Kettle Island</h1>'],
  ])('is its only main heading, where the <title> is %s', (_, named, above) => {
    expect(titleOf(named, above)).toBe(/<h1>(.*?)</.exec(above)?.[1]);
  });

  it.each([
    ['Boats', 'Boats : the ferry to Kettle Island sails again - Coast Blog', '<h2>Boats</h2><p>Monday</p>'],
    [
      'Boats and quays',
      'Boats and quays : the ferry to Kettle Island sails again - Coast Blog',
      '<h2>Boats and quays</h2><h1>Boats and quays : the ferry to Kettle Island sails again</h1>',
    ],
    [
      'Boats and quays',
      'Boats and quays - Why the ferry sails again - Coast Blog',
      '<h2>Boats and quays</h2><h1>Why the ferry sails again</h1>',
    ],
  ])('is no rubric above it: %s', (rubric, named, above) => {
    const title = titleOf(named, above);
    expect(title).not.toBe(rubric);
    expect(title).toMatch(/ferry.*sails again/);
  });

  it.each([
    ['is a rubric', '<h1>Local politics</h1>'],
    ['is one that the text names', '<h1>Travel</h1>'],
    ['is a paper’s in full', '<div class="logo"><h1>The Harbour Herald and Quayside Gazette</h1></div>'],
    ['greets', '<h1>Welcome to the harbour</h1>'],
  ])('is the <title> that the text tells of, where the main heading %s', (_, above) => {
    for (const site of ['', ' | Harbour Herald'])
      expect(titleOf(`Boat to Kettle Island sails again${site}`, above)).toBe('Boat to Kettle Island sails again');
  });

  it.each([
    ['is the site’s', 'The boat sails again - Coast Blog', '<h1>Coast Blog</h1>', ''],
    ['is one of several', 'The boat sails again', '<h1>Kettle Island</h1><h1>Quay</h1>', ''],
    ['stands in a menu', 'The boat sails again', '<nav><h1>Kettle Island</h1></nav>', ''],
    ['stands below the text', 'The boat sails again', '', '<h1>Write to us</h1>'],
    ['leads in to a text', 'The boat sails again', '<h1>A word from us:</h1>', ''],
  ])('is the <title> where the main heading %s', (_, named, above, below) => {
    expect(titleOf(named, above, below)).toBe('The boat sails again');
  });

  it('is the <title> that goes on behind what the main heading says', () => {
    const title = 'Kettle Island: what you need to know before you go there';
    expect(titleOf(title, '<h1>Kettle Island</h1>')).toBe(title);
  });
});
