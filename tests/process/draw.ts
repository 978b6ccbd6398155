/** A small diagram of its own for a test: elements in `body`, messages and signals and the like in `roots`, flows as `from -> to` lines. */
export function draw(process: string, { roots = '', body, flows = '' }: { roots?: string; body: string; flows?: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="${process}-file" targetNamespace="urn:zamen:process">
${roots}<process id="${process}" name="${process}" isExecutable="true">
${body}
${arrows(flows)}
</process></definitions>`;
}

/** Sequence flows, one a line: `from -> to`, or `from -> to : FEEL`. */
export function arrows(flows: string): string {
  return flows.split('\n').map((line) => /^\s*(\S+) -> (\S+)(?: : (.+))?$/.exec(line)).filter((match) => match !== null).map(([, from, to, condition]) =>
    `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition ? `<conditionExpression xsi:type="tFormalExpression">=${condition}</conditionExpression>` : ''}</sequenceFlow>`).join('\n');
}
