import { z } from 'zod';
import { SentenceError } from './sentence-error';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);

/**
 * Everything that is configured from outside. Business settings (durations, limits, texts) are rows of `setting`, not
 * here. `.env.example` is generated from this schema (`npm run env:example`).
 */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development')
    .describe('production refuses the demo company and demands HTTPS for cookies.'),
  HOST: z.string().default('127.0.0.1').describe('Address that the API listens on; 0.0.0.0 for every network.'),
  PORT: port(3000).describe('Port of the API and the interface.'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info').describe('Least level that is logged.'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional()
    .describe('PostgreSQL 15 or newer, as the role zamen_app. For npm start alone: any role that may create roles and databases; without it npm start runs its own server.'),
  DATABASE_OWNER_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional()
    .describe('The same database as the role zamen_owner: only for migrations.'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(500).default(10).describe('Connections to PostgreSQL of each process.'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port').optional()
    .describe('Temporal server (host:port); without it npm start runs its own.'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace.'),
  ZAMEN_DATA: z.string().default('.zamen').describe('Folder of this installation: databases, files, logs.'),
  ZAMEN_POSTGRES: z.enum(['embedded', 'system']).optional().describe('Forces which PostgreSQL npm start and npm test run.'),
  ZAMEN_POSTGRES_PORT: z.coerce.number().int().min(0).max(65_535).default(0).describe('Port of the PostgreSQL that npm start runs; 0: any free one.'),
  ZAMEN_TEMPORAL_PORT: z.coerce.number().int().min(0).max(65_535).default(0).describe('Port of the Temporal server that npm start runs; 0: any free one.'),
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public').describe('Where webhooks may lead: public is https to addresses of the internet; any, also http and the own network, for development.'),
  SEALING_KEYS: z.string().optional()
    .describe('Keys that seal national ids and pass-codes: id:key, the key being 32 bytes in base64 (openssl rand -base64 32), several separated by commas; the first one seals. npm start makes one in the data folder. Whoever loses it loses what it sealed.'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0).describe('Number of proxies before the API whose X-Forwarded-For is believed.'),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional()
    .describe('Port of /metrics, /healthz and /readyz of each program, for those who watch over it: no sign-in, so never public. Without it there is none. npm start gives the worker the next port.'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('Address that METRICS_PORT listens on.'),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).optional()
    .describe('How long a program that was told to end still takes what comes while /readyz says that it goes, so that a load balancer notices; 3 in production, else 0.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional()
    .describe('Where traces go (OTLP over HTTP, for example http://localhost:4318); without it none are made. The other OTEL_ variables of the standard hold too.'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** The configuration; an empty variable counts as absent. Throws one sentence that names what is wrong. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
  throw new SentenceError(`The configuration is wrong: ${wrong}; correct it in the environment (.env.example describes each variable).`);
}

/** What API and worker cannot do without. */
export function requireConnections(environment: Environment): { databaseUrl: string; temporalAddress: string } {
  const { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress } = environment;
  if (databaseUrl && temporalAddress) return { databaseUrl, temporalAddress };
  const missing = [!databaseUrl && 'DATABASE_URL', !temporalAddress && 'TEMPORAL_ADDRESS'].filter(Boolean).join(' and ');
  throw new SentenceError(`${missing} must be set to run this part alone; "npm start" runs everything and sets them.`);
}

/** Without them nothing personal could be sealed or opened. */
export function requireSealingKeys({ SEALING_KEYS: keys }: Environment): string {
  if (keys) return keys;
  throw new SentenceError('SEALING_KEYS must be set to run this part alone (.env.example says what it holds); "npm start" makes a key and sets it.');
}

/** The text of `.env.example`. */

export function environmentExample(): string {
  const lines = ['# Every variable that Zamen reads, with its default. Generated: npm run env:example', ''];
  for (const [name, field] of Object.entries(environmentSchema.shape)) {
    const fallback = (field as { def?: { defaultValue?: unknown } }).def?.defaultValue;
    lines.push(`# ${field.description ?? ''}`, `${fallback === undefined ? '# ' : ''}${name}=${fallback === undefined ? '' : String(fallback)}`, '');
  }
  return lines.join('\n');
}
