/** Everything that a line of the log may say beside its message: ids, figures and names of the program's own. Never a name, phone, login, form value or text of a person. */
export interface LogFields {
  err?: unknown;
  /** The trace that it belongs to, which problems name too; the request as its caller calls it. */
  traceId?: string; requestId?: string;
  method?: string; /** As the contract writes it, so without the values in a path. */ route?: string; status?: number; milliseconds?: number;
  /** Who acted, by the id alone; the row that it was about. */
  actorId?: string; resourceId?: string; serviceRequestId?: string;
  /** Of a refusal or an incident. */
  code?: string;
  workflowId?: string; workflowType?: string; runId?: string; activity?: string; activityId?: string; attempt?: number; taskQueue?: string; namespace?: string; component?: string;
  host?: string; port?: number; address?: string; signal?: string;
}

const text = (longest: number) => (value: unknown): unknown => (value === undefined || value === null ? undefined : String(value).slice(0, longest));
const short = text(120);
const number = (value: unknown): unknown => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

const allowed: Record<keyof LogFields, (value: unknown) => unknown> = {
  err: (error) => errorOf(error),
  traceId: short, requestId: short, method: text(10), route: short, status: number, milliseconds: number, actorId: short, resourceId: short, serviceRequestId: short, code: short,
  workflowId: short, workflowType: short, runId: short, activity: short, activityId: short, attempt: number, taskQueue: short, namespace: short, component: short,
  host: short, port: number, address: short, signal: text(20),
};

/** What of a line's fields is written: what is allowed by name, each in its own shape. Whatever else stands there is left out. */
export function allowedFields(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const written = Object.hasOwn(allowed, name) ? allowed[name as keyof LogFields](value) : undefined;
    if (written !== undefined) kept[name] = written;
  }
  return kept;
}

interface LoggedError { type: string; message?: string; code?: string; stack?: string; cause?: LoggedError }

/** Phones, cards, national ids, trackings: whatever a person is found by runs on for some digits, Latin or not. */
const digits = /[\p{Nd}][\p{Nd}\s-]{7,}[\p{Nd}]/gu;
/** PostgreSQL quotes what it could not read: of a data exception that is a value, of a broken constraint its name. */
const dataException = /^22[0-9A-Z]{3}$/;
const quoted = /"[^"]*"/g;

/** What an error says of itself. Statements, their parameters and the text that a parser stumbled over are people's data and stay out. */
function errorOf(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, parent, cause } = error as Error & { code?: unknown; parent?: unknown };
  const below = parent ?? cause;
  return {
    type: error.name, ...messageOf(error, code), ...(code !== undefined && { code: String(code).slice(0, 60) }),
    // Its first lines are the message again.
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 30).join('\n'),
    ...(below !== undefined && depth < 3 && { cause: errorOf(below, depth + 1) }),
  };
}

function messageOf(error: Error, code: unknown): { message?: string } {
  // The message of a parser quotes what it was given.
  if (error instanceof SyntaxError || error.name === 'SyntaxError') return {};
  const said = dataException.test(String(code)) ? error.message.replace(quoted, '"…"') : error.message;
  return { message: said.replace(digits, '…').slice(0, 1_000) };
}
