import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Span { service: string; traceId: string; spanId: string; parentSpanId: string; name: string; attributes: Record<string, unknown> }
export interface Collector { url: string; spans(): Span[]; /** Everything that came, as it came. */ text(): string; close(): Promise<void> }

interface Value { stringValue?: string; intValue?: string | number; boolValue?: boolean; doubleValue?: number }
interface Pair { key: string; value: Value }
interface Sent { resourceSpans: { resource: { attributes: Pair[] }; scopeSpans: { spans: { traceId: string; spanId: string; parentSpanId?: string; name: string; attributes?: Pair[] }[] }[] }[] }

const plain = ({ stringValue, intValue, boolValue, doubleValue }: Value): unknown => stringValue ?? (intValue === undefined ? boolValue ?? doubleValue : Number(intValue));
const attributesOf = (pairs: Pair[] = []): Record<string, unknown> => Object.fromEntries(pairs.map(({ key, value }) => [key, plain(value)]));

/** A collector that takes traces as OTLP over HTTP in JSON, and keeps them. */
export async function startCollector(): Promise<Collector> {
  const [bodies, spans]: [string[], Span[]] = [[], []];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      bodies.push(body);
      for (const { resource, scopeSpans } of (JSON.parse(body) as Sent).resourceSpans) {
        const service = String(attributesOf(resource.attributes)['service.name']);
        for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ service, traceId: span.traceId, spanId: span.spanId, parentSpanId: span.parentSpanId ?? '', name: span.name, attributes: attributesOf(span.attributes) });
      }
      response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans: () => spans, text: () => bodies.join('\n'),
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}
