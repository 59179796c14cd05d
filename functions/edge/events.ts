/**
 * The parts of a CloudFront Functions event that are used here
 * (Amazon CloudFront Developer Guide, "CloudFront Functions event structure").
 */
export interface EdgeHeader {
  readonly value: string;
  /** Present when the viewer sent the header more than once; holds every value, the one in `value` too. */
  readonly multiValue?: readonly { readonly value: string }[];
}

export interface EdgeRequest {
  readonly method: string;
  /** The path as the viewer sent it, percent-encoded, without the query. */
  uri: string;
  readonly headers: Readonly<Record<string, EdgeHeader>>;
  /** By name, as sent. */
  readonly querystring: Readonly<Record<string, EdgeHeader>>;
}

export interface EdgeResponse {
  readonly statusCode: number;
  readonly statusDescription?: string;
  readonly headers: Record<string, EdgeHeader>;
  readonly body?: string;
}

export interface ViewerRequestEvent {
  readonly request: EdgeRequest;
}

export interface ViewerResponseEvent {
  readonly context: { readonly distributionDomainName: string };
  readonly request: EdgeRequest;
  readonly response: EdgeResponse;
}
