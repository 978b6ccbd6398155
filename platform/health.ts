/** What a program is asked whether it can work. */
export interface HealthOptions {
  /** Whether the database lacks migrations that this program needs; rejects when it does not answer. */
  migrationsMissing(): Promise<boolean>;
  /** True while the program ends: nothing more is to be sent to it. */
  draining(): boolean;
  /** True while it waits for what it needs to begin. */
  starting?(): boolean;
  /** Parts without which it works on, with something missing. */
  degraded?(): string[];
}
export interface Health { status: 'ready' | 'starting' | 'draining' | 'database-away' | 'migrations-missing'; degraded?: string[] }

/** PostgreSQL answers in a millisecond; what takes so long would not serve a person either. */
const patience = 1_000;

/** Ready: people and work can be sent here. Temporal away does not count, since the counter never waits for it; it is told. */
export function createHealth({ migrationsMissing, draining, starting, degraded }: HealthOptions): () => Promise<Health> {
  return async () => {
    if (draining()) return { status: 'draining' };
    if (starting?.()) return { status: 'starting' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => { timer = setTimeout(resolve, patience, 'late'); });
    try {
      const missing = await Promise.race([migrationsMissing(), late]);
      if (missing === 'late') return { status: 'database-away' };
      const lacks = degraded?.() ?? [];
      return missing ? { status: 'migrations-missing' } : { status: 'ready', ...(lacks.length > 0 && { degraded: lacks }) };
    } catch {
      return { status: 'database-away' };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The answer of `/readyz`. */
export function readyAnswer(health: Health): { status: 200 | 503; headers: Record<string, string>; body: string } {
  const ready = health.status === 'ready';
  return { status: ready ? 200 : 503, headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...(!ready && { 'Retry-After': '2' }) }, body: JSON.stringify(health) };
}
export const aliveAnswer = { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }, body: '{"status":"alive"}' } as const;
