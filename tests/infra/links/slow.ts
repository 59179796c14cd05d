/** Links that nobody waits for: what needs them is tried for an hour, and then somebody is told. */
export const SLOW =
  /^(?:CopiesCopy|RenditionsRender|HubDeliveriesDeliver)RoleDefaultPolicy: may not (?:s3:|dynamodb:|sqs:SendMessage)/;
