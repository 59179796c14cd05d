import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refused } from '../../shared/push/hub/asked.ts';
import { answerOf, MOST_FORM_BYTES, refusalOfRequest, TOO_LARGE } from '../../shared/push/hub/form.ts';

type Request = Pick<APIGatewayProxyEventV2, 'headers' | 'body' | 'isBase64Encoded'> & {
  readonly requestContext: { readonly http: { readonly method: string } };
};

/** @returns the body of a subscriber's request, or why it is none (Amazon API Gateway Developer Guide, "payload format version", 2.0) */
export function formIn({ requestContext, headers, body = '', isBase64Encoded }: Request): string | Refused {
  const refusal = refusalOfRequest(requestContext.http.method, headers['content-type']);
  if (refusal !== undefined) return refusal;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return bytes.length > MOST_FORM_BYTES ? TOO_LARGE : bytes.toString();
}

export function answered(refused: Refused): APIGatewayProxyStructuredResultV2 {
  const { status, headers, body } = answerOf(refused);
  return { statusCode: status, headers: { ...headers }, body };
}
