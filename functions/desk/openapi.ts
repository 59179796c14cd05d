import manifest from '../../package.json' with { type: 'json' };
import { NOTES } from './notes-schema.ts';
import { PROBLEMS } from './problems.ts';
import type { Described, Route } from './route.ts';

/** The description of the API for programs: OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0). */
export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: "Feedmill's desk",
      version: manifest.version,
      description:
        'What became of uploads, their text, and what is to become of them. Everything is written to the inbox.',
    },
    servers: [{ url: '.' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM },
    },
    paths,
  };
}

function operation({ method, path, summary, parameters = [], takes, answers, problems }: Route): object {
  const ofPath = path.endsWith('{key}') ? [KEY_PARAMETER] : [];
  const responses: Record<string, object> = {
    ...Object.fromEntries(Object.entries(answers).map(([status, described]) => [status, response(described)])),
    ...(method === 'GET'
      ? { 304: { description: 'It is as it was when it had one of the ETags of If-None-Match' } }
      : {}),
    ...Object.fromEntries([400, 401, 403, 405, ...problems].map((status) => [status, PROBLEM_RESPONSE])),
  };
  // Such a key may be longer than a server takes a request's first line.
  if (ofPath.length > 0) responses[431] = { description: 'Longer than any address' };
  const content = takes && Object.fromEntries(Object.entries(takes).map(([type, schema]) => [type, { schema }]));
  return {
    summary,
    parameters: [...ofPath, ...parameters],
    ...(content === undefined ? {} : { requestBody: { required: !isOfBytes(takes), content } }),
    responses,
  };
}

function response({ description, mediaType, schema }: Described): object {
  return mediaType === undefined
    ? { description }
    : { description, content: { [mediaType]: { schema: schema ?? {} } } };
}

/** Without a body an upload is an empty file, or a piece an empty one, which is told as any other is. */
function isOfBytes(takes: Route['takes'] = {}): boolean {
  return Object.values(takes).some(({ format }) => format === 'binary');
}

/** Names of folders and a file, none of which hides itself: most of what `reasonAgainstKey` says, as JSON Schema can say it. */
const NAME_PATTERN = '(?![.])(?!~[$])[^\\x00-\\x1f\\x7f-\\x9f/\\\\]*[^\\x00-\\x1f\\x7f-\\x9f/\\\\~]';
const KEY_PATTERN = `^${NAME_PATTERN}(/${NAME_PATTERN})*$`;
const KEY_PARAMETER = {
  name: 'key',
  in: 'path',
  required: true,
  description: "An upload's key: its path below the inbox.",
  schema: { type: 'string', minLength: 1, maxLength: 1_024, pattern: KEY_PATTERN },
};

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence in English.' },
    code: { type: 'string', enum: Object.keys(PROBLEMS), description: 'Which sentence it is.' },
    fields: {
      type: 'object',
      description: 'What the sentence names: so that it can be said in another language.',
      additionalProperties: { type: ['string', 'number'] },
    },
    errors: NOTES,
  },
};

const PROBLEM_RESPONSE = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
