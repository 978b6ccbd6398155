import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { documentedPath, openApiDocument } from '../../api/document/openapi';
import type { Route } from '../../contracts/api/route';
import { apiPrefix, routes, type RouteName } from '../../contracts/routes';

interface Known { name: RouteName; method: string; path: string; pattern: RegExp; parameters: number }
type Content = Record<string, { schema: object }>;
interface Documented { paths: Record<string, Record<string, { responses: Record<string, { content?: Content }> }>> }

const document = openApiDocument('test') as unknown as Documented;
const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addSchema(document as object, 'api');

/** Named paths go before those with a parameter in their place. */
const known: Known[] = (Object.entries(routes) as [RouteName, Route][]).map(([name, { method, path }]) => ({
  name, method, path: documentedPath(path), pattern: new RegExp(`^${apiPrefix}${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}/?$`), parameters: path.split(':').length,
})).sort((a, b) => a.parameters - b.parameters);
const compiled = new Map<string, ValidateFunction>();

/** The endpoint that a request is for, as the contracts declare it. */
export function routeOf(method: string, path: string): Known | undefined {
  return known.find((route) => route.method === method && route.pattern.test(path));
}

/** What in an answer the document does not say: its status, its type, a field, a value, a code; null when it is all there. */
export function notDocumented({ method, path }: Pick<Known, 'method' | 'path'>, status: number, type: string, body: string): string | null {
  if (status === 500) return `a fault of the product: ${body.slice(0, 200)}`;
  const answer = document.paths[path]![method.toLowerCase()]!.responses[String(status)];
  if (!answer) return `the status ${status} is not documented: ${body.slice(0, 200)}`;
  const media = type.split(';')[0]!.trim();
  const content = answer.content?.[media];
  if (!content) return answer.content ? `${status} is documented as ${Object.keys(answer.content).join(', ')}, and came as ${media}` : body === '' ? null : `${status} is documented without a body, and came with ${body.slice(0, 200)}`;
  if (!media.endsWith('json')) return null;
  const at = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', media, 'schema'].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const valid = compiled.get(at) ?? ajv.compile({ $ref: `api#/${at}` });
  compiled.set(at, valid);
  return valid(JSON.parse(body)) ? null : `${ajv.errorsText(valid.errors)} in ${body.slice(0, 1000)}`;
}

/** A page of a list is compressed before it is sent. */
const decoded: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };
type Sent = ServerResponse & { send?: (body?: unknown) => unknown };

/** Holds every answer of an application to the document; what is not of it is told in `mismatches`. */
export function strictAnswers(app: (request: IncomingMessage, response: ServerResponse) => unknown): { listener: RequestListener; mismatches: string[] } {
  const mismatches: string[] = [];
  const listener: RequestListener = (request, response: Sent) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const route = routeOf(request.method ?? 'GET', path);
    if (route) {
      let body = '';
      response.send = function send(this: Sent, given?: unknown) {
        if (typeof given === 'string') body = given;
        else if (Buffer.isBuffer(given) && this.hasHeader('Content-Encoding')) body = decoded[String(this.getHeader('Content-Encoding'))]!(given).toString('utf8');
        return (Object.getPrototypeOf(this) as { send(given?: unknown): unknown }).send.call(this, given);
      };
      response.on('finish', () => {
        const wrong = notDocumented(route, response.statusCode, String(response.getHeader('Content-Type') ?? ''), body);
        if (wrong) mismatches.push(`${route.name}: ${wrong}`);
      });
    }
    app(request, response);
  };
  return { listener, mismatches };
}

/** Throws what did not fit, so that no test file ends well with it. */
export function noMismatch(mismatches: readonly string[]): void {
  if (mismatches.length > 0) throw new Error(`Answers that are not as documented:\n${[...new Set(mismatches)].slice(0, 20).join('\n')}`);
}
