import { expect, it } from 'vitest';
import { xmlRootName } from '../../../shared/formats/xml/root.ts';

it.each([
  ['<nitf>', 'nitf'],
  ['\n<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf version="3">', 'nitf'],
  ['<!DOCTYPE nitf [ <!ENTITY a "]"> <!-- x --> ]  ><nitf/>', 'nitf'],
  ['<n:newsItem xmlns:n="urn:x">', 'newsItem'],
  ['<?xml version="1.0"?>', undefined],
  ['<!-- no end <nitf>', undefined],
  ['<!DOCTYPE nitf [ <nitf>', undefined],
  ['text <nitf>', undefined],
  ['<nitf', undefined],
  ['< nitf>', undefined],
  ['', undefined],
])('finds the root of %j', (text, name) => {
  expect(xmlRootName(text)).toBe(name);
});
