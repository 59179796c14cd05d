import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answered } from '../desk/exchange.ts';
import { PATH_HEADER } from '../edge/path-header.ts';
import type { Cookies } from './sign-in/sign-in.ts';

/** A request to Lambda, and its answer, have 6 MB with what is around the body, which is in base64 (AWS Lambda Developer Guide, "Lambda quotas"). */
export const MOST_BODY = 4_000_000;

export type Request = Pick<APIGatewayProxyEventV2, 'headers' | 'cookies' | 'body' | 'isBase64Encoded'> & {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly requestContext: { readonly http: { readonly method: string } };
};

/** @returns the path as it was asked for, percent-encoded; without CloudFront, as API Gateway has it. */
export function pathOf({ headers, rawPath }: Request): string {
  return headers[PATH_HEADER] ?? rawPath;
}

export function cookiesOf({ cookies = [] }: Request): Cookies {
  return new Map(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return [name.trim(), value.join('=')] as const;
    }),
  );
}

export function bodyOf({ body = '', isBase64Encoded }: Request): Uint8Array {
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
}

/** As API Gateway takes it (its Developer Guide, "AWS Lambda proxy integrations", payload format 2.0). */
export function resultOf(
  answered: Answered,
  also: Readonly<Record<string, string>>,
): APIGatewayProxyStructuredResultV2 {
  const { 'Set-Cookie': cookies, ...headers } = answered.headers;
  const isText = typeof answered.body === 'string';
  return {
    statusCode: answered.status,
    headers: { ...also, ...headers },
    ...(cookies === undefined ? {} : { cookies: cookies.split('\n') }),
    body: isText ? (answered.body as string) : Buffer.from(answered.body as Uint8Array).toString('base64'),
    isBase64Encoded: !isText,
  };
}
