import type { ModdleElement } from 'bpmn-moddle';
import { parseCycle, parseDuration, parseInstant } from '../events/duration';
import type { TimerEvent } from '../events/timer';
import type { TimerSpec } from '../model';
import { body, child, text } from './moddle';
import { feelOrText, type Reading } from './reading';

const KINDS = [['timeDuration', 'duration'], ['timeDate', 'date'], ['timeCycle', 'cycle']] as const;
/** Five to seven fields, as schedulers of Unix and Java have them. */
const CRON = /^(?:(?:[\d*?/,#LW-]|[A-Z]{3}(?![A-Z]))+(?:\s+|$)){5,7}$/i;

/** Reads a timer: one of duration, date, cycle, setting. A duration or cycle beside a setting is what tools run that know no settings. */
export function readTimer(reading: Reading, definition: ModdleElement, element: ModdleElement, id: string): TimerEvent | null {
  const { findings } = reading;
  const setting = text(definition, 'zamen:setting');
  const given = KINDS.flatMap(([property, kind]) => {
    const value = body(child(definition, property));
    return value === undefined ? [] : [{ kind, value }];
  });
  const [first] = given;
  if (first === undefined && setting === undefined) {
    findings.add('timer-missing', [id]);
    return null;
  }
  if (given.length > 1 || (setting !== undefined && first?.kind === 'date')) {
    findings.add('timer-ambiguous', [id]);
    return null;
  }
  const plain = first ? fixed(reading, id, first) : null;
  const timer = setting === undefined || (plain && reading.catalog.open) ? plain : ofSetting(reading, definition, element, id, setting);
  return timer && { on: 'timer', timer };
}

function fixed(reading: Reading, id: string, { kind, value }: { kind: 'duration' | 'date' | 'cycle'; value: string }): TimerSpec | null {
  if (value.startsWith('=')) return { kind, value: feelOrText(reading, id, value) };
  const parsed = kind === 'duration' ? parseDuration(value) : kind === 'date' ? parseInstant(value, 'UTC') : parseCycle(value, 'UTC');
  const before = typeof parsed === 'object' && 'ms' in parsed && (parsed.ms < 0 || parsed.months < 0);
  if (parsed !== undefined && !before) return { kind, value };
  if (CRON.test(value)) reading.findings.add('timer-cron', [id], { value });
  else reading.findings.add('timer-invalid', [id], { value, kind });
  return null;
}

function ofSetting(reading: Reading, definition: ModdleElement, element: ModdleElement, id: string, setting: string): TimerSpec {
  const { catalog, findings } = reading;
  if (!catalog.durationSettings.includes(setting)) findings.add('unknown-setting', [id], { name: setting });
  const repeat = text(definition, 'zamen:repeat') === 'true';
  const max = text(definition, 'zamen:max');
  const goesOn = element.get('cancelActivity') === false || element.get('isInterrupting') === false;
  if ((repeat || max !== undefined) && !(repeat && goesOn)) findings.add('timer-repeat', [id]);
  if (max !== undefined && !/^[1-9]\d{0,4}$/.test(max)) findings.add('timer-invalid', [id], { value: max, kind: 'number of times' });
  return { kind: 'setting', setting, ...(repeat && { cycle: true }), ...(max !== undefined && { max: Number(max) }) };
}
