import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Template } from 'aws-cdk-lib/assertions';
import type { EdgeHeader, EdgeRequest, EdgeResponse } from '../../functions/edge/events.ts';
import { answeredIn, LONGEST_SIGN } from '../../shared/feed/answered.ts';
import { publicTypeOf } from '../../shared/local/public/types.ts';
import { answerMetadata } from '../../shared/publish/answer-metadata.ts';
import type { ContentEncoding } from '../../shared/publish/siblings.ts';
import { viewerRequestEvent } from './run-edge.ts';

export interface Answer {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export type Ask = (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;

interface Behavior {
  readonly PathPattern?: string;
  readonly AllowedMethods: readonly string[];
  readonly FunctionAssociations: readonly { readonly EventType: string; readonly FunctionARN: AttributeOf }[];
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
}

type Resources = Readonly<Record<string, { readonly Type?: string; readonly Properties: Record<string, unknown> }>>;

interface AttributeOf {
  readonly 'Fn::GetAtt': readonly [string, string];
}

interface Config {
  readonly DefaultRootObject: string;
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors: readonly Behavior[];
  readonly CustomErrorResponses: readonly {
    readonly ErrorCode: number;
    readonly ResponseCode: number;
    readonly ResponsePagePath: string;
  }[];
}

/**
 * Answers as the distribution of a template would over the files of a folder: its functions, behaviours, policies and error pages are the
 * template's own; what CloudFront and S3 do with them is as their guides say (Amazon CloudFront Developer Guide, "Request and response
 * behavior for Amazon S3 origins"). It keeps no cache and compresses nothing by itself.
 */
export function distributionOf(template: Template, folder: string): Ask {
  const resources = template.toJSON().Resources as Record<
    string,
    { Type: string; Properties: Record<string, unknown> }
  >;
  const [distribution] = Object.values(resources).filter(({ Type }) => Type === 'AWS::CloudFront::Distribution');
  const config = distribution?.Properties.DistributionConfig as Config;
  const bucket = objectsIn(folder);

  return async (target, headers = {}, method = 'GET') => {
    const [path = '', query = ''] = target.split('?', 2);
    const behavior = config.CacheBehaviors.find((one) => fits(path, one.PathPattern)) ?? config.DefaultCacheBehavior;
    if (!behavior.AllowedMethods.includes(method)) return refused();
    const asked = viewerRequestEvent({ uri: path, method, querystring: parsed(query), headers: edgeHeaders(headers) });
    const onRequest = functionOf(behavior, 'viewer-request', resources);
    const request = onRequest<EdgeRequest | EdgeResponse>(asked);
    if ('statusCode' in request) return { status: request.statusCode, headers: plain(request.headers), bytes: NOTHING };
    const key = request.uri === '/' ? config.DefaultRootObject : decodeURIComponent(request.uri.slice(1));
    const found = bucket.get(key, headers['if-none-match']);
    const error = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === found.status);
    const page = error && bucket.get(error.ResponsePagePath.slice(1));
    const origin = page?.status === 200 ? { ...page, status: error?.ResponseCode ?? 0 } : found;
    const response = { statusCode: origin.status, headers: edgeHeaders(origin.headers) };
    const event = { ...asked, context: { ...asked.context, eventType: 'viewer-response' }, request, response };
    const onResponse = functionOf(behavior, 'viewer-response', resources);
    // Not called for errors ("Restrictions on all edge functions").
    const answered = origin.status < 400 ? onResponse<EdgeResponse>(event) : response;
    return {
      status: answered.statusCode,
      headers: { ...plain(answered.headers), ...policyOf(behavior, resources) },
      bytes: method === 'HEAD' ? NOTHING : origin.bytes,
    };
  };
}

const NOTHING = Buffer.alloc(0);

function refused(): Answer {
  return { status: 403, headers: { 'content-type': 'text/html' }, bytes: NOTHING };
}

/** `*` in a pattern is any characters, a slash too. */
function fits(path: string, pattern = '*'): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^/?${source}$`).test(path);
}

/** S3 as CloudFront sees it that may list: a key that is not there is 404. */
function objectsIn(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const keys = new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))));
  return {
    get(key: string, ifNoneMatch?: string): Answer {
      if (!keys.has(key)) {
        const bytes = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code></Error>');
        return { status: 404, headers: { 'content-type': 'application/xml' }, bytes };
      }
      const bytes = readFileSync(join(folder, key));
      const { contentType, cacheControl, contentEncoding } = publicTypeOf(`/${key}`);
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const answered = answeredIn(decoded(bytes, contentEncoding).toString('latin1', 0, LONGEST_SIGN));
      const told = Object.entries(answerMetadata(answered)).map(([name, value]) => [`x-amz-meta-${name}`, value]);
      const kept = {
        etag,
        'cache-control': cacheControl,
        'last-modified': new Date(0).toUTCString(),
        ...Object.fromEntries(told),
      };
      if (ifNoneMatch === etag) return { status: 304, headers: kept, bytes: NOTHING };
      const encoding = contentEncoding === undefined ? {} : { 'content-encoding': contentEncoding };
      const type = answered === undefined ? contentType : 'text/html; charset=utf-8';
      const headers = { ...kept, 'content-type': type, 'content-length': String(bytes.length), ...encoding };
      return { status: 200, headers, bytes };
    },
  };
}

function decoded(bytes: Buffer, encoding: ContentEncoding | undefined): Buffer {
  if (encoding === undefined) return bytes;
  return encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
}

/** Runs the code of a behaviour's function as it is in the template; without one, everything stays as it is. */
function functionOf(behavior: Behavior, event: string, resources: Resources) {
  const association = behavior.FunctionAssociations.find(({ EventType }) => EventType === event);
  const code = resources[association?.FunctionARN['Fn::GetAtt'][0] ?? '']?.Properties.FunctionCode ?? '';
  return <Result>(input: { request: EdgeRequest; response?: EdgeResponse }): Result => {
    if (code === '') return (input.response ?? input.request) as Result;
    const script = `'use strict';\n${code}\nJSON.stringify(handler(${JSON.stringify(input)}))`;
    return JSON.parse(runInContext(script, createContext({}))) as Result;
  };
}

interface HeadersPolicy {
  readonly CorsConfig: {
    readonly AccessControlAllowOrigins: { readonly Items: readonly string[] };
    readonly AccessControlExposeHeaders: { readonly Items: readonly string[] };
  };
  readonly SecurityHeadersConfig: { readonly ContentTypeOptions?: object };
}

/** What the behaviour's policy sets on every response, of errors too. */
function policyOf({ ResponseHeadersPolicyId }: Behavior, resources: Resources): Record<string, string> {
  const { Properties } = resources[ResponseHeadersPolicyId.Ref] ?? { Properties: {} };
  const { CorsConfig, SecurityHeadersConfig } = Properties.ResponseHeadersPolicyConfig as HeadersPolicy;
  return {
    'access-control-allow-origin': CorsConfig.AccessControlAllowOrigins.Items.join(),
    'access-control-expose-headers': CorsConfig.AccessControlExposeHeaders.Items.join(', '),
    ...(SecurityHeadersConfig.ContentTypeOptions === undefined ? {} : { 'x-content-type-options': 'nosniff' }),
  };
}

function parsed(query: string): Readonly<Record<string, EdgeHeader>> {
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('=', 2));
  const names = new Set(pairs.map(([name = '']) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = pairs.filter(([other]) => other === name).map(([, value = '']) => ({ value }));
      const [first = { value: '' }] = values;
      return [name, values.length === 1 ? first : { ...first, multiValue: values }];
    }),
  );
}

function edgeHeaders(headers: Readonly<Record<string, string>>): Record<string, EdgeHeader> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { value }]));
}

function plain(headers: Readonly<Record<string, EdgeHeader>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
}
