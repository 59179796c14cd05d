interface Statement {
  readonly Effect: string;
  readonly Principal?: { readonly Service?: string | readonly string[] };
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

/** One thing that a policy is to allow. */
export interface Wanted {
  readonly may: readonly string[];
  readonly isOn: (resource: string) => boolean;
  /** The domain of a service. @default whoever has the policy */
  readonly to?: string;
}

/**
 * @param policy in JSON
 * @returns whether it allows this in as many words, as a deployment writes it.
 */
export function says(policy: string | undefined, { may, isOn, to }: Wanted): boolean {
  const { Statement = [] } = JSON.parse(policy ?? '{}') as { readonly Statement?: Statement | readonly Statement[] };
  const about = [Statement]
    .flat()
    .filter(
      ({ Effect, Resource, Principal }) =>
        Effect === 'Allow' &&
        listed(Resource).some(isOn) &&
        (to === undefined || listed(Principal?.Service).includes(to)),
    );
  // Capitals make no difference in names of actions (IAM User Guide, "Action").
  const allowed = new Set(about.flatMap(({ Action }) => listed(Action)).map((action) => action.toLowerCase()));
  return may.every((action) => allowed.has(action.toLowerCase()));
}

function listed(said: string | readonly string[] = []): readonly string[] {
  return [said].flat();
}
