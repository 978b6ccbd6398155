import { alertRules, askedFor, missingOf, toldSeries, watchedExpressions } from './watched';

const told = toldSeries(`# HELP zamen_tasks_open Open tasks
zamen_tasks_open{program="worker"} 12
zamen_programs{which="api",program="worker"} 1
zamen_programs{which="worker",program="worker"} 0
zamen_http_request_seconds_bucket{le="+Inf",route="/api/tasks/:id",status="200"} 7
nodejs_version_info 1`);

test('a name, a label and a value that nobody tells are found; what is told, and what Prometheus adds, is not', () => {
  expect(missingOf('max(zamen_tasks_open) / max by (which) (zamen_programs{which="worker"})', told)).toEqual(['zamen_tasks_open by which']);
  expect(missingOf('zamen_tasks_opened > 1 or max(zamen_programs{which="relay"}) < 1', told)).toEqual(['zamen_tasks_opened', 'zamen_programs{which="relay"}']);
  expect(missingOf('histogram_quantile(0.99, sum by (le, route) (rate(zamen_http_request_seconds_bucket{status=~"5..",job="x"}[5m])))', told)).toEqual([]);
  expect(missingOf('sum by (le, path) (rate(zamen_http_request_seconds_bucket{method!="GET"}[5m]))', told)).toEqual(['zamen_http_request_seconds_bucket by method', 'zamen_http_request_seconds_bucket by path']);
  expect(askedFor('up{job=~"zamen.*"} == 0')).toEqual([]);
});

test('the rules say what is wrong and what to do, and there is something to ask for', () => {
  expect(alertRules().filter(({ annotations }) => !annotations.summary || !annotations.action)).toEqual([]);
  expect(watchedExpressions().length).toBeGreaterThan(25);
  expect(watchedExpressions().filter(([, expression]) => askedFor(expression).length === 0).map(([title]) => title)).toEqual(['ZamenProgramDown']);
});
