import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { briefRequests } from './clients.ts';
import { dimensionsOfEdge, EDGE_ERRORS } from './names.ts';
import { sayingRefusals } from './refusals.ts';

/** Of CloudFront's region. */
export function cloudWatchClient(): CloudWatchClient {
  return sayingRefusals(
    new CloudWatchClient({
      region: EDGE_ERRORS.region,
      maxAttempts: 3,
      retryMode: 'standard',
      requestHandler: briefRequests('afar'),
    }),
  );
}

/**
 * By GetMetricStatistics, of which a million requests a month are free; of GetMetricData none are (Amazon CloudWatch, "Pricing").
 * @param distribution its id
 * @param from the first of five minutes, in milliseconds since 1970
 * @returns how many of its answers in these had 500 and above, in percent; undefined where nothing was measured
 * @throws when the service does not answer, or refuses to
 */
export async function edgeErrors(
  client: CloudWatchClient,
  distribution: string,
  from: number,
): Promise<number | undefined> {
  const { namespace, metricName, statistic, minutes } = EDGE_ERRORS;
  const { Datapoints = [] } = await client.send(
    new GetMetricStatisticsCommand({
      Namespace: namespace,
      MetricName: metricName,
      Dimensions: Object.entries(dimensionsOfEdge(distribution)).map(([Name, Value]) => ({ Name, Value })),
      StartTime: new Date(from),
      EndTime: new Date(from + minutes * 60_000),
      Period: minutes * 60,
      Statistics: [statistic],
    }),
  );
  return Datapoints[0]?.[statistic];
}
