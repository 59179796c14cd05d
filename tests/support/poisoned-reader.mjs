import './poison.mjs';

await import('../../functions/ingest/reader.ts');
