/**
 * What is called up: what hangs together in the deployment, as its template has it, by the names that AWS gives. A rule takes 8,192
 * characters of it (Amazon EventBridge API Reference, Target).
 */
export interface Roll {
  /** What all addresses of queues begin with; ends in `/`. */
  readonly queuesAt: string;
  /** Queues, and those into which what fails of them is set aside. */
  readonly queues: readonly { readonly name: string; readonly aside: string }[];
  /** Mappings of the table's stream, and the same. */
  readonly mappings: readonly { readonly id: string; readonly aside: string }[];
  /** Rules, and the ARN of what each calls. */
  readonly rules: readonly { readonly name: string; readonly calls: string }[];
  /** Buckets that tell a queue, by its ARN, what is removed from these folders. */
  readonly notices: readonly { readonly bucket: string; readonly folders: readonly string[]; readonly tells: string }[];
  /** Roles that may write a log, by the name of its group. */
  readonly writers: readonly (OfARole & { readonly log: string })[];
  readonly grants: readonly Grant[];
}

interface OfARole {
  readonly role: string;
  readonly policy: string;
}

/** What a policy allows: that of a queue or a bucket to a service, that of a role to whoever has it. */
export type Grant = Allowance &
  (OfARole | { readonly queue: string; readonly to: string } | { readonly bucket: string; readonly to: string });

export interface Allowance {
  readonly may: readonly string[];
  /** ARNs, as the policy has them. */
  readonly on: readonly string[];
}
