/** Attributes of BPMN that the parser would guess at: it takes `1` for false, and `2x` for two. */
const BOOLEANS = new Set([
  'isExecutable', 'isClosed', 'cancelActivity', 'isInterrupting', 'parallelMultiple', 'isForCompensation', 'triggeredByEvent', 'instantiate', 'isSequential', 'testBefore',
  'isCollection', 'isImmediate', 'waitForCompletion', 'cancelRemainingInstances', 'isUnlimited', 'isRequired',
]);
const INTEGERS = new Set(['startQuantity', 'completionQuantity', 'loopMaximum']);
const CHOICES: Record<string, string[]> = {
  eventGatewayType: ['Exclusive', 'Parallel'], ordering: ['Parallel', 'Sequential'],
  gatewayDirection: ['Unspecified', 'Converging', 'Diverging', 'Mixed'], processType: ['None', 'Public', 'Private'], itemKind: ['Physical', 'Information'], associationDirection: ['None', 'One', 'Both'],
};
/** Others are only for people. */
const DECISIVE = new Set([...BOOLEANS, ...INTEGERS, 'eventGatewayType', 'ordering']);

export interface WrongValue { id: string | undefined; name: string; value: string; decides: boolean }

/** What the parser understands in the place of the value; undefined: as it stands. */
export function plainValue(name: string, value: string): string | undefined {
  const trimmed = value.trim();
  if (BOOLEANS.has(name) && (trimmed === '1' || trimmed === 'true') && value !== 'true') return 'true';
  return undefined;
}

/** A value that the schema does not have there. */
export function wrongValue(name: string, value: string, id: string | undefined): WrongValue | undefined {
  const right = BOOLEANS.has(name) ? /^\s*(?:true|false|0|1)\s*$/.test(value)
    : INTEGERS.has(name) ? /^\s*[+-]?\d+\s*$/.test(value)
      : !Object.hasOwn(CHOICES, name) || CHOICES[name]!.includes(value);
  return right ? undefined : { id, name, value, decides: DECISIVE.has(name) };
}
