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

/** One of them, and how it has fared. */
export interface Recipient extends Omit<Subscription, 'until'> {
  /** How often what is to be sent went wrong. */
  readonly failures: number;
  /** Since when nothing has come through. */
  readonly failingSince?: Instant;
  /** Digest of what it was sent last. */
  readonly delivered?: string;
}

/** Who has subscribed, by topic and callback. */
export interface Subscribers {
  has(topic: string, callback: string): Promise<boolean>;
  /** A new one, or one that is renewed: what is on its way to it still is, and what it was sent last is known. */
  put(subscription: Subscription): Promise<void>;
  remove(topic: string, callback: string): Promise<void>;
  /** How many there are of a topic, and with callbacks at a host, that have not ended by then. */
  countFor(topic: string, host: string, now: Instant): Promise<{ readonly ofTopic: number; readonly ofHost: number }>;
}

/** What is to be sent to one of them. */
export interface Delivery extends Recipient {
  /** Of this delivery alone. */
  readonly mark: string;
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

/** The same on one machine, with what is to be sent to them; on AWS a queue is that. */
export interface Subscriptions extends Subscribers {
  count(now: Instant): Promise<number>;
  /** Ends what has ended by then, and has these topics sent to everybody who is left. */
  spread(topics: readonly string[], now: Instant): Promise<void>;
  /** What is to be sent by now, what failed least first. @param ofHost so many to the callbacks of one host at the most */
  due(now: Instant, limit: number, ofHost: number): Promise<readonly Delivery[]>;
  /** What is to be sent since it was read is left, with what it was sent. */
  settle(delivery: Delivery, delivered: Delivered): Promise<void>;
}
