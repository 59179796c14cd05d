import type { Instant } from '../../article/types.ts';

/** Who is to be told of a topic, since they have said that they want it. */
export interface Subscription {
  /** Absolute, as the subscriber gave it: nobody else knows it, so it is in no log. */
  readonly callback: string;
  /** The address of a feed's document. */
  readonly topic: string;
  /** With which what is sent is signed. */
  readonly secret?: string;
  /** When it ends, unless it is renewed. */
  readonly until: Instant;
}

/** What is to be sent to one of them. */
export interface Delivery extends Subscription {
  /** Of this delivery alone. */
  readonly mark: string;
  /** How often it went wrong. */
  readonly failures: number;
  /** Since when nothing has come through. */
  readonly failingSince?: Instant;
  /** Digest of what it was sent last. */
  readonly delivered?: string;
}

/** What became of a delivery. */
export type Delivered =
  | { readonly kind: 'taken'; readonly digest: string }
  /** @property at undefined where it is given up */
  | { readonly kind: 'failed'; readonly at: Instant | undefined; readonly failingSince: Instant }
  /** It was not tried, since its host is away. */
  | { readonly kind: 'put off'; readonly at: Instant }
  /** There was nothing to be sent. */
  | { readonly kind: 'nothing' };

/** Who has subscribed, by topic and callback. */
export interface Subscriptions {
  has(topic: string, callback: string): Promise<boolean>;
  /** A new one, or one that is renewed: what is on its way to it still is. */
  put(subscription: Subscription): Promise<void>;
  remove(topic: string, callback: string): Promise<void>;
  /** How many there are of a topic, and with callbacks at a host. */
  countFor(topic: string, host: string): Promise<{ readonly ofTopic: number; readonly ofHost: number }>;
  count(now: Instant): Promise<number>;
  /** Ends what has ended by then, and has these topics sent to everybody who is left. */
  spread(topics: readonly string[], now: Instant): Promise<void>;
  /** What is to be sent by now, what failed least first. @param ofHost so many to the callbacks of one host at the most */
  due(now: Instant, limit: number, ofHost: number): Promise<readonly Delivery[]>;
  /** What is to be sent since it was read is left, with what it was sent. */
  settle(delivery: Delivery, delivered: Delivered): Promise<void>;
}
