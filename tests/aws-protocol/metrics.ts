import type { OutgoingHttpHeaders } from 'node:http';

/**
 * Asks moto for metrics. It knows CloudWatch by its older protocol alone, in which parameters are those of a form and answers XML
 * (moto 5.2.5; Amazon CloudWatch API Reference, "Making API requests").
 * @param authorization by which moto tells services and regions apart
 * @param body as the SDK writes it, in JSON
 * @returns the answer as the SDK reads it
 */
export async function askForMetrics(
  endpoint: string,
  operation: string,
  authorization: string,
  body: Buffer,
): Promise<{ readonly status: number; readonly headers: OutgoingHttpHeaders; readonly bytes: Buffer }> {
  const form = new URLSearchParams({ Action: operation, Version: '2010-08-01' });
  for (const [name, value] of flat(JSON.parse(body.toString()))) form.append(name, value);
  const reply = await fetch(endpoint, { method: 'POST', headers: { authorization }, body: form });
  const xml = await reply.text();
  if (!reply.ok) throw new Error(`${operation}: ${xml.slice(0, 500)}`);
  const Datapoints = [...xml.matchAll(/<member>.*?<Average>(.*?)<\/Average>.*?<\/member>/gs)].map(([, average]) => ({
    Average: Number(average),
  }));
  return {
    status: reply.status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    bytes: Buffer.from(JSON.stringify({ Datapoints })),
  };
}

/** Lists are `Name.member.1`, and instants are written out. */
function flat(value: unknown, name = ''): readonly (readonly [name: string, value: string])[] {
  const inner = (key: string | number) => (name === '' ? String(key) : `${name}.${key}`);
  if (Array.isArray(value)) return value.flatMap((one, index) => flat(one, inner(`member.${index + 1}`)));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => flat(one, inner(key)));
  const isInstant = /(?:Time|Timestamp)$/.test(name);
  return [[name, isInstant ? new Date(Number(value) * 1_000).toISOString() : String(value)]];
}
