/** What of the standard is to be shown by a fixture, in the words of `engine/compile/testing/shown-elements.ts`, by section. */

const interrupting = ['message', 'timer', 'signal', 'conditional', 'escalation'];
const tasks = ['userTask', 'serviceTask', 'sendTask', 'receiveTask', 'scriptTask', 'manualTask', 'task', 'businessRuleTask'];
const scopes = ['subProcess', 'transaction', 'adHocSubProcess', 'callActivity'];

const everywhere = (activity: string): string[] => [
  activity, `boundary on ${activity}`, `${activity} multi-instance, parallel`, `${activity} multi-instance, sequential`,
  `${activity} standard loop, tested after`, `${activity} standard loop, tested before`, `${activity} compensation handler`,
];

const bothWays = (event: string, position: string): string[] => [`${event} ${position}, interrupting`, `${event} ${position}, non-interrupting`];

export const sections: readonly { title: string; cells: string[] }[] = [
  {
    title: 'What makes an instance',
    cells: [
      'none start', 'message start', 'timer start', 'signal start', 'receiveTask instantiating', 'eventBasedGateway instantiating', 'eventBasedGateway instantiating, parallel',
      'message behind instantiating gateway', 'signal behind instantiating gateway', 'timer behind instantiating gateway',
    ],
  },
  {
    title: 'What starts an event sub-process',
    cells: [...interrupting.flatMap((event) => bothWays(event, 'event-sub-process start')), 'error event-sub-process start, interrupting', 'compensation event-sub-process start', 'multiple event-sub-process start, non-interrupting', 'parallel multiple event-sub-process start, interrupting'],
  },
  { title: 'Intermediate events that wait', cells: ['message catch', 'timer catch', 'signal catch', 'conditional catch', 'link catch', 'multiple catch', 'parallel multiple catch'] },
  {
    title: 'Behind an event-based gateway',
    cells: ['message behind event gateway', 'timer behind event gateway', 'signal behind event gateway', 'conditional behind event gateway', 'receiveTask behind event gateway', 'multiple behind event gateway', 'parallel multiple behind event gateway'],
  },
  { title: 'Intermediate events that throw', cells: ['none throw', 'message throw', 'signal throw', 'escalation throw', 'link throw', 'compensation throw', 'multiple throw'] },
  {
    title: 'Boundary events',
    cells: [
      ...interrupting.flatMap((event) => bothWays(event, 'boundary')), 'error boundary, interrupting', 'cancel boundary, interrupting', 'compensation boundary',
      ...bothWays('multiple', 'boundary'), 'parallel multiple boundary, interrupting',
      ...interrupting.flatMap((event) => scopes.flatMap((scope) => bothWays(event, 'boundary').map((boundary) => `${boundary} on ${scope}`))),
      ...scopes.map((scope) => `error boundary, interrupting on ${scope}`),
    ],
  },
  {
    title: 'End events',
    cells: [
      'none', 'message', 'signal', 'error', 'escalation', 'compensation', 'terminate',
    ].map((event) => `${event} end`).concat(
      'cancel end', 'multiple end',
      ['none', 'message', 'signal', 'error', 'escalation', 'compensation', 'terminate'].flatMap((event) => ['process', 'subProcess', 'eventSubProcess'].map((scope) => `${event} end in ${scope}`)),
      ['none', 'message', 'signal', 'error', 'escalation', 'terminate'].map((event) => `${event} end in transaction`),
    ),
  },
  { title: 'Tasks', cells: tasks.flatMap(everywhere) },
  { title: 'Scopes', cells: [...scopes.flatMap(everywhere), 'adHocSubProcess, parallel', 'adHocSubProcess, sequential', 'eventSubProcess'] },
  {
    title: 'Gateways',
    cells: [
      ...['exclusiveGateway', 'inclusiveGateway', 'parallelGateway'].flatMap((gateway) => [`${gateway} split`, `${gateway} join`, `${gateway} both`]),
      'eventBasedGateway split', 'eventBasedGateway both',
    ],
  },
  { title: 'Sequence flows', cells: ['conditional flow', 'default flow', 'startQuantity', 'completionQuantity'] },
];
