import { createLogger } from './logger';

function lines(level = 'trace') {
  const written: string[] = [];
  const log = createLogger('test', level, { write: (line) => { written.push(line); } });
  return { log, written, last: () => JSON.parse(written.at(-1)!) as Record<string, unknown> & { err: { type: string; message?: string; code?: string; stack: string; cause?: { message?: string } } } };
}

test('a line says when, how grave, which program of which version, and the fields that are known', () => {
  const { log, last } = lines();
  log.warn({ traceId: 'a'.repeat(32), status: 503, milliseconds: 1.5 }, 'It is slow');
  expect(last()).toEqual({ level: 'warn', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), program: 'test', version: '0.1.0', traceId: 'a'.repeat(32), status: 503, milliseconds: 1.5, message: 'It is slow' });
});

test('what has no field is left out, whoever says it', () => {
  const { log, last } = lines();
  log.info({ workflowId: 'w1', name: 'Maryam', phone: '+989121112233', body: { password: 'x' }, status: 'Maryam' } as object, 'Something');
  expect(last()).toEqual({ level: 'info', time: expect.any(String), program: 'test', version: '0.1.0', workflowId: 'w1', message: 'Something' });
});

test('a newline in a field is no line of its own, and a long one is cut', () => {
  const { log, written, last } = lines();
  log.info({ requestId: 'a\n{"level":"fatal","message":"forged"}', workflowId: 'x'.repeat(5_000) }, 'Something');
  expect(written).toHaveLength(1);
  expect(written[0]!.trimEnd()).not.toContain('\n');
  expect(last()).toMatchObject({ level: 'info', workflowId: 'x'.repeat(120) });
});

test('an error is known by its type, code and place; of its words only those of the program', () => {
  const { log, written, last } = lines();
  log.error({ err: Object.assign(new Error('invalid input syntax for type uuid: "Maryam Ahmadi"'), { code: '22P02', detail: 'Maryam', parameters: ['Maryam'], sql: 'select' }) }, 'It failed');
  expect(last().err).toMatchObject({ type: 'Error', code: '22P02', message: 'invalid input syntax for type uuid: "…"', stack: expect.stringContaining('logger.test.ts') });
  log.error({ err: Object.assign(new Error('duplicate key value violates unique constraint "app_user_login_key"'), { code: '23505' }) }, 'It failed');
  expect(last().err.message).toBe('duplicate key value violates unique constraint "app_user_login_key"');
  log.error({ err: new SyntaxError(`Unexpected token 'M', "Maryam" is not valid JSON`) }, 'It failed');
  expect(last().err).toMatchObject({ type: 'SyntaxError' });
  log.error({ err: new Error('nobody answers', { cause: new Error('Maryam is at ۰۹۱۲ ۱۱۱ ۲۲۳۳, card 6037-9911-2233-4455') }) }, 'It failed');
  expect(last().err).toMatchObject({ message: 'nobody answers', cause: { message: 'Maryam is at …, card …' } });
  log.error({ err: 'Maryam' }, 'It failed');
  expect(last().err).toEqual({ type: 'string' });
  expect(written.slice(0, 3).join('') + written[4]!).not.toContain('Maryam');
});

test('what is below the level is not written', () => {
  const { log, written } = lines('warn');
  log.info({}, 'Not this');
  log.warn({}, 'This');
  expect([written.length, log.isLevelEnabled('info'), log.isLevelEnabled('error')]).toEqual([1, false, true]);
});
