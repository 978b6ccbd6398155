import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { makeWorkflowExporter, OpenTelemetryActivityInboundInterceptor, OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import type { ProgramName } from '../contracts/system';
import { version } from '../package.json';
import { withoutPeople } from './traced-ids';

interface Seen { method: string; route: string; status: number }
const failed = { code: SpanStatusCode.ERROR } as const;

/** Everything by which API, worker, Temporal's client and the database take part in a trace. */
export function createTracing(program: ProgramName) {
  const resource = new Resource({ 'service.name': `zamen-${program}`, 'service.version': version });
  const processor = withoutPeople(new BatchSpanProcessor(new OTLPTraceExporter()));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  const tracer = trace.getTracer('zamen', version);

  return {
    /** The request's part: a child of its caller's, where that has one. */
    request({ method, headers }: { method: string; headers: object }) {
      const parent = propagation.extract(ROOT_CONTEXT, headers);
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } }, parent);
      return {
        traceId: span.spanContext().traceId,
        run: (rest: () => void): void => { context.with(trace.setSpan(parent, span), rest); },
        end: ({ route, status }: Seen): void => {
          span.updateName(`${method} ${route}`).setAttributes({ 'http.route': route, 'http.response.status_code': status });
          if (status >= 500) span.setStatus(failed);
          span.end();
        },
      };
    },
    /** A statement of something that is traced; the text has places for values, and they stay empty here. */
    statement(text: string) {
      if (!trace.getActiveSpan()) return noSpan;
      const operation = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'statement';
      const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.query.text': text.slice(0, 2_000) } });
      return (error?: Error & { code?: string }): void => {
        if (error) span.setStatus(failed).setAttribute('db.response.status_code', error.code ?? '');
        span.end();
      };
    },
    /** For Temporal's client: what is sent carries the trace along. */
    clientInterceptors: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] },
    /** For Temporal's workers, beside the interceptors in the bundle of the workflows (`workflow-bundle.ts`). */
    activityInterceptors: [(activity: ConstructorParameters<typeof OpenTelemetryActivityInboundInterceptor>[0]) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(activity) })],
    sinks: { exporter: makeWorkflowExporter(processor, resource) },
    /** Sends what is left. */
    close: (): Promise<void> => provider.shutdown(),
  };
}
export type Tracing = ReturnType<typeof createTracing>;

const noSpan = (): void => undefined;
