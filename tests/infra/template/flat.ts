/** CloudFormation intrinsics as text: `<Logical.Arn>/*`; logical ids without the hash that CDK appends. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isRecord(value)) {
    if (typeof value.Ref === 'string') return `<${withoutHash(value.Ref)}>`;
    const attribute = value['Fn::GetAtt'];
    if (Array.isArray(attribute)) return `<${withoutHash(String(attribute[0]))}.${attribute[1]}>`;
    const join = value['Fn::Join'];
    if (Array.isArray(join) && Array.isArray(join[1])) return join[1].map(flat).join(String(join[0]));
  }
  return JSON.stringify(value);
}

function withoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}

/** One line a statement: effect, actions in order, resources in order, condition. */
export function statementLines(policyDocument: unknown): string[] {
  const statements = isRecord(policyDocument) ? policyDocument.Statement : undefined;
  return list(statements)
    .filter(isRecord)
    .map((statement) => {
      const words = [statement.Effect, texts(statement.Action), 'on', texts(statement.Resource)];
      if (statement.Principal !== undefined) words.push('to', principal(statement.Principal));
      if (statement.Condition !== undefined) words.push('if', condition(statement.Condition));
      return words.join(' ');
    })
    .sort();
}

function texts(value: unknown): string {
  return list(value).map(flat).sort().join(' ');
}

function principal(value: unknown): string {
  return isRecord(value) ? texts(Object.values(value)[0]) : flat(value);
}

function condition(value: unknown): string {
  if (!isRecord(value)) return flat(value);
  return Object.entries(value)
    .flatMap(([operator, operands]) =>
      Object.entries(isRecord(operands) ? operands : {}).map(([key, operand]) => `${operator} ${key} ${flat(operand)}`),
    )
    .sort()
    .join(' and ');
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
