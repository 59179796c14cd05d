import type { Template } from 'aws-cdk-lib/assertions';

export interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

type Found = readonly [logicalId: string, resource: Resource];

/** Ways to find resources in a template, each of which throws when there is not exactly what was asked for. */
export function lookUp(template: Template) {
  function resources(type: string, properties: object = {}): Found[] {
    return Object.entries(template.findResources(type, { Properties: properties })) as [string, Resource][];
  }

  function only(type: string, properties: object = {}): Found {
    const found = resources(type, properties);
    const [first] = found;
    if (first === undefined || found.length > 1) throw new Error(`${found.length} resources of ${type}`);
    return first;
  }

  /** @param id how its logical id begins */
  function bucket(id: string): Found {
    const found = resources('AWS::S3::Bucket').find(([logicalId]) => logicalId.startsWith(id));
    if (found === undefined) throw new Error(`no bucket ${id}`);
    return found;
  }

  return { resources, only, bucket };
}
