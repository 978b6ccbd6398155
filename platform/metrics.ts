import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { version } from '../package.json';

/** Figures of one program, as Prometheus reads them. Labels take values from fixed lists alone: nothing that was sent becomes a name. */
export function createMetrics(program: 'api' | 'worker') {
  const registry = new Registry();
  registry.setDefaultLabels({ program });
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'zamen_build', help: 'Always 1; the version is a label', labelNames: ['version'], registers: [registry] }).set({ version }, 1);

  return {
    registry,
    /** Requests by endpoint and status, with how long they took. */
    requests() {
      const labelNames = ['method', 'route', 'status'] as const;
      const durations = new Histogram({ name: 'zamen_http_request_seconds', help: 'Requests by endpoint and status', labelNames, buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers: [registry] });
      const streams = new Counter({ name: 'zamen_http_streams_total', help: 'Event streams that have ended', registers: [registry] });
      return ({ method, route, status, seconds, stream }: { method: string; route: string; status: number; seconds: number; stream: boolean }): void => {
        if (stream) streams.inc();
        else durations.observe({ method: methods.has(method) ? method : 'other', route, status }, seconds);
      };
    },
    /** How transactions end, and how long they hold their connection. */
    transactions() {
      const durations = new Histogram({ name: 'zamen_transaction_seconds', help: 'Transactions by how they ended, from the connection that was free to the end', labelNames: ['outcome'], buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3], registers: [registry] });
      return (outcome: 'committed' | 'refused' | 'failed', milliseconds: number): void => { durations.observe({ outcome }, milliseconds / 1_000); };
    },
    /** A figure that is read when somebody asks. One that cannot be had leaves a gap, and the others are answered all the same. */
    gauge<L extends string = never>(name: string, help: string, read: () => Figure<L>[] | Promise<Figure<L>[]>, labelNames: readonly L[] = []): void {
      new Gauge({
        name, help, labelNames, registers: [registry],
        async collect() {
          this.reset();
          // Without labels it would say 0.
          if (labelNames.length === 0) this.remove();
          const figures = await Promise.resolve().then(read).catch(() => []);
          for (const { value, labels } of figures) if (value !== null) this.set((labels ?? {}) as Record<L, string>, value);
        },
      });
    },
    counter(name: string, help: string): (by: number) => void {
      const counter = new Counter({ name, help, registers: [registry] });
      return (by) => { counter.inc(by); };
    },
    /** Counts by outcome, one of these. */
    outcomes<O extends string>(name: string, help: string, outcomes: readonly O[]): (outcome: O) => void {
      const counter = new Counter({ name, help, labelNames: ['outcome'], registers: [registry] });
      for (const outcome of outcomes) counter.inc({ outcome }, 0);
      return (outcome) => { counter.inc({ outcome }); };
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
export interface Figure<L extends string = never> { value: number | null; labels?: Record<L, string> }

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
