import { createContext, runInContext } from 'node:vm';
import type {
  EdgeRequest,
  EdgeResponse,
  ViewerRequestEvent,
  ViewerResponseEvent,
} from '../../functions/edge/events.ts';
import { edgeCode } from '../../infra/edge-code.ts';

type EdgeEvent = ViewerRequestEvent | ViewerResponseEvent;

/**
 * Runs the code that is deployed as CloudFront does: a script in strict mode whose global `handler` is called.
 * Nothing of Node is in reach, and events and answers cross as JSON, as they do there.
 */
export function runEdge<Answer extends EdgeRequest | EdgeResponse>(code: string, event: EdgeEvent): Answer {
  const script = `'use strict';\n${code}\nJSON.stringify(handler(${JSON.stringify(event)}))`;
  return JSON.parse(runInContext(script, createContext({}))) as Answer;
}

export const CODE = edgeCode({ feedsUrl: 'https://feeds.gazette.example/', hubs: ['https://hub.example/'] });

export const CODE_WITHOUT_ADDRESS = edgeCode({ hubs: [] });

/** The same with a hub of its own. */
export const CODE_WITH_HUB = edgeCode({ hubs: [], hasHub: true });

interface RequestParts {
  readonly uri: string;
  readonly method?: string;
  readonly querystring?: EdgeRequest['querystring'];
  readonly headers?: EdgeRequest['headers'];
}

/** As in the Developer Guide's example event. */
export function viewerRequestEvent({ uri, method = 'GET', querystring = {}, headers = {} }: RequestParts) {
  return {
    version: '1.0',
    context: {
      distributionDomainName: 'd111111abcdef8.cloudfront.net',
      distributionId: 'EDFDVBD6EXAMPLE',
      eventType: 'viewer-request',
      requestId: 'EXAMPLEntjQpEXAMPLE_SG5Z-EXAMPLEPmPfEXAMPLEu3EqEXAMPLE==',
    },
    viewer: { ip: '198.51.100.11' },
    request: {
      method,
      uri,
      querystring,
      headers: { host: { value: 'd111111abcdef8.cloudfront.net' }, ...headers },
      cookies: {},
    },
  };
}

export function viewerResponseEvent(uri: string, response: EdgeResponse) {
  const event = viewerRequestEvent({ uri });
  return { ...event, context: { ...event.context, eventType: 'viewer-response' }, response };
}
