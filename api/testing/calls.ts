import { openApiDocument } from '../document/openapi';
import type { RouteName } from '../../contracts/routes';

interface Parameter { $ref?: string; name: string; in: 'path' | 'query'; required: boolean; example?: unknown }
interface Operation { operationId: RouteName; parameters: Parameter[]; requestBody?: { content: Record<string, { example?: unknown }> }; responses: Record<string, unknown> }
export interface DocumentedCall { name: RouteName; method: string; path: string; query: string; body?: unknown; form?: boolean; /** It is answered with a tag, and with 304 to who has it. */ tagged: boolean; headers: Record<string, string> }

/** A call of every endpoint as the document describes it, made of its own examples; `:id` stands where a row's id goes. */
export function documentedCalls(): DocumentedCall[] {
  const { paths } = openApiDocument('test') as unknown as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { operationId: name, parameters, requestBody, responses }]): DocumentedCall => {
    const given = parameters.filter(({ $ref }) => $ref === undefined);
    const filled = given.filter((parameter) => parameter.in === 'path' && parameter.name !== 'id').reduce((so, parameter) => so.replace(`{${parameter.name}}`, encodeURIComponent(String(parameter.example))), path);
    const query = new URLSearchParams(given.filter((parameter) => parameter.in === 'query' && parameter.required).map((parameter): [string, string] => [parameter.name, String(parameter.example)])).toString();
    return {
      name, method: method.toUpperCase(), path: filled.replace('{id}', ':id'), query: query && `?${query}`, form: 'multipart/form-data' in (requestBody?.content ?? {}),
      tagged: '304' in responses, headers: parameters.some(({ $ref }) => $ref?.endsWith('/IfNone')) ? { 'If-None-Match': '*' } : ({} as Record<string, string>),
      ...(requestBody && { body: requestBody.content['application/json']?.example ?? {} }),
    };
  }));
}
