import type { Finding, JsonObject } from '../model';

/**
 * Every finding of `compile`: its severity, its English sentence, and what an open catalogue makes of it (`taken`: no finding;
 * `warning`: a warning, something stands in). The catalogue of messages has the same keys as `engine.finding.<rule>`.
 */
export const rules = {
  'xml-invalid': ['error', 'The file is not valid: {reason}.'],
  'too-large': ['error', 'It is too large: at most {limit} {what}.'],
  'process-missing': ['error', 'The file has no process.'],
  'several-processes': ['error', 'The file has several processes that could run ({names}); name the one that is meant, or mark it alone as executable.'],
  'no-such-process': ['error', 'The file has no process "{name}"; it has: {names}.'],
  'not-executable': ['warning', 'The process is marked as not executable; it runs all the same.'],
  'duplicate-id': ['error', 'The id "{id}" is used twice.'],
  'id-invalid': ['error', '"{id}" cannot be an id: it begins with a letter or _, and has letters, digits, -, _ and . alone.'],
  'missing-id': ['error', 'An element of type {type} has no id.'],
  'dangling-reference': ['error', 'It refers to "{id}", which is not in the diagram.'],
  'attribute-invalid': ['error', 'The attribute {name} cannot be "{value}".'],
  'attribute-odd': ['warning', 'The attribute {name} has no value "{value}".'],
  'attribute-unknown': ['warning', 'BPMN has no attribute {name} here; it has no effect.'],
  'unknown-attribute': ['error', 'The attribute or element "{name}" is not known here.'],
  'foreign-extension': ['warning', '"{name}" belongs to another product and has no effect.'],
  'foreign-code': ['error', '"{name}" runs code of another product; give the work to a service task with a topic.', 'warning'],
  'foreign-expression': ['error', 'The expression "{expression}" cannot be put into FEEL.'],
  'unknown-group': ['warning', 'The group "{name}" is no role here; the task is for everyone.'],
  'several-groups': ['warning', 'Of the groups "{names}" only "{role}" gets the task.'],
  'several-people': ['warning', 'A task cannot be offered to several people by name ({names}); it is for everyone.'],
  'owner-computed': ['warning', 'Who is offered the task is computed ({expression}); only a role by name can be. The task is for everyone.'],
  'passes-everything': ['warning', 'The called process gets all variables, though the diagram passes none.'],
  'returns-everything': ['warning', 'The called process gives all of its variables back, though the diagram asks for none.'],
  'passes-only-mapped': ['warning', 'The called process gets only what is mapped, not all variables.'],
  'input-unused': ['warning', 'The input "{name}" has no effect here.'],
  'unsupported-element': ['error', 'Zamen does not execute {type} here.'],
  'unsupported-language': ['error', 'Expressions in "{language}" are not executed; use FEEL.'],
  'unsupported-script': ['error', 'Scripts in "{language}" are not executed; use FEEL.', 'warning'],
  'undeclared-script': ['error', 'The script names no language and is not FEEL.', 'warning'],
  'flow-crosses-scope': ['error', 'A sequence flow cannot cross the border of a sub-process or pool.'],
  'flow-misplaced': ['error', 'A sequence flow cannot {direction} this element.'],
  'no-incoming': ['error', 'No flow leads here, so it is never reached.'],
  'several-starts': ['error', 'A sub-process has one start event.'],
  'start-missing': ['error', 'Nothing in here can start.'],
  'event-start': ['error', 'An event sub-process starts with exactly one event that triggers it.'],
  'event-gateway-target': ['error', 'Behind an event-based gateway stand catch events or receive tasks with one incoming flow.'],
  'event-gateway-parallel': ['error', 'Only an event-based gateway that starts the process can wait for all of its events.'],
  'condition-missing': ['error', 'The flow out of the gateway has no condition and is not its default.'],
  'condition-misplaced': ['error', 'A flow out of this element has no condition.'],
  'condition-on-default': ['error', 'The default flow has no condition.'],
  'boundary-host': ['error', 'A boundary event sits on an activity.'],
  'event-interrupts': ['error', 'An event of the kind {event} always interrupts.'],
  'timer-missing': ['error', 'The timer says neither a duration, a date, a cycle nor a setting.'],
  'timer-ambiguous': ['error', 'The timer says more than one of duration, date, cycle and setting.'],
  'timer-invalid': ['error', '"{value}" is not a valid {kind}.'],
  'timer-cron': ['error', '"{value}" is a cron expression; write a repetition of ISO 8601: R/PT1H is every hour, R/2027-01-04T08:00:00/P1D every day at eight from then on.'],
  'start-timer': ['error', 'When this start event fires cannot be computed: {cause}.'],
  'timer-repeat': ['error', 'Only a setting on an event that does not interrupt can repeat.'],
  'message-missing': ['warning', 'No message is named; the id of the element is used.'],
  'correlation-unread': ['warning', 'The correlation keys of the standard are not read; zamen:correlationKey at an event says which message belongs to it.'],
  'signal-missing': ['error', 'No signal is named.', 'warning'],
  'condition-empty': ['error', 'The event has no condition.'],
  'loop-endless': ['error', 'The loop has neither a condition nor a maximum.'],
  'loop-invalid': ['error', '"{value}" is not a whole number above zero.'],
  'quantity-invalid': ['error', '{name} is no whole number from 1 to {limit}.'],
  'loop-source': ['error', 'A multi-instance activity needs a collection or a number of instances, and not both.'],
  'loop-output': ['error', 'What is collected needs the name of a list.'],
  'link-target': ['error', 'The link "{name}" needs exactly one event in the same place that catches it.'],
  'link-missing': ['error', 'The link event has no name.'],
  'compensation-handler': ['error', 'A compensation event on a border leads by one association to one activity that is marked for compensation.'],
  'compensation-unreached': ['error', 'The activity is marked for compensation, and no compensation event leads to it.'],
  'compensation-twice': ['error', 'The sub-process has two ways to be compensated, by the event on its border and by the event sub-process in it; one of them is too much.'],
  'compensation-target': ['error', 'Compensation is thrown for an activity of its own surroundings that can be compensated; "{name}" is none.'],
  'cancel-misplaced': ['error', 'A cancel event belongs to a transaction: its end inside, its catch on the border.'],
  'cancel-uncaught': ['error', 'The transaction "{name}" can be cancelled, and no cancel event on its border says how it goes on.'],
  'script-missing': ['error', 'The script task has no script.'],
  'mapping-invalid': ['error', 'A mapping needs a target that is a name, and a source.'],
  'clock-invalid': ['error', '"{value}" is not run, pause or stop.'],
  'status-missing': ['error', 'A sub-status or clock needs a status.'],
  'priority-invalid': ['error', '"{value}" is not a whole number.'],
  'variable-invalid': ['error', 'A variable needs a name and a known type; "{name}" is "{type}".'],
  'feel-syntax': ['error', 'The expression "{expression}" cannot be read: {reason}.'],
  'feel-unbounded': ['error', 'The expression "{expression}" has no bound on its cost: {reason}.'],
  'unknown-variable': ['error', 'The expression names the unknown variable "{name}".'],
  'unknown-outcome': ['error', '"{outcome}" is not an outcome of "{name}".'],
  'outcome-unhandled': ['warning', 'No flow out of the gateway is for the outcome "{outcome}" of "{name}", and it has no default.'],
  'four-eyes': ['warning', 'The same person is named for it as for {others} before it, and nobody does both: whoever did that is shut out of this.'],
  'missing-task-type': ['warning', 'The user task names no task type; it is a plain task for everyone.', 'taken'],
  'missing-topic': ['warning', 'The service task names no topic; its id is used.', 'taken'],
  'unusable-name': ['warning', '"{name}" holds the result but cannot be written in an expression; map the output to a plain name.'],
  'unknown-task-type': ['error', 'The task type "{name}" is not known.', 'taken'],
  'unknown-topic': ['error', 'The topic "{name}" is not known.', 'taken'],
  'unknown-role': ['error', 'The role "{name}" is not known.', 'taken'],
  'unknown-unit': ['error', 'The unit "{name}" is not known.', 'taken'],
  'unknown-status': ['error', 'The status "{name}" is not known.', 'taken'],
  'unknown-sub-status': ['error', 'The sub-status "{name}" does not belong to "{status}".', 'taken'],
  'unknown-setting': ['error', 'The setting "{name}" is not a duration.', 'taken'],
  'unknown-message': ['warning', 'Neither the product nor a diagram sends the message "{name}"; until one does, this waits for ever.', 'taken'],
  'unknown-signal': ['warning', 'Neither the product nor a diagram throws the signal "{name}"; until one does, this waits for ever.', 'taken'],
  'name-computed': ['error', 'The name "{name}" is computed; messages, signals, errors and escalations have fixed names, and a correlation key says which one is meant.'],
  'unknown-process': ['error', 'The process "{name}" is not deployed.', 'warning'],
  'unknown-element': ['error', '"{name}" is neither an element nor a task type of the diagram.'],
  'call-start': ['error', 'The process "{name}" cannot be called: it needs exactly one start event without a trigger.'],
  'recursive-call': ['error', 'The process "{name}" calls itself.'],
  'unknown-decision': ['error', 'The decision "{name}" is not deployed.', 'warning'],
  'decision-or-topic': ['error', 'A business rule task has a decision or a topic, not both.'],
  'decision-missing': ['error', 'The file has no decision.'],
  'decision-logic-missing': ['error', 'The decision has neither a table nor an expression.'],
  'recursive-decision': ['error', 'The decision "{name}" needs its own result.'],
  'binding-invalid': ['error', 'A called process is bound as "deployment", "latest", or "version" with its number in zamen:version.'],
  'caller-refused': ['error', 'The process "{name}" calls the newest version of this one, and could not be deployed with it: {cause}'],
  'hit-policy-invalid': ['error', '"{value}" is not a hit policy or aggregation of a decision table.'],
  'output-order-missing': ['error', 'The hit policy {value} needs the list of output values, the most important first.'],
  'aggregation-compound': ['error', 'Only a table with one output can be aggregated.'],
  'output-missing': ['error', 'The decision table has no output.'],
  'input-expression-missing': ['error', 'The input has no expression.'],
  'output-name-invalid': ['error', 'Where a table has several outputs, each has a name of its own.'],
  'rule-incomplete': ['error', 'The rule has {found} cells for {expected} columns.'],
  'unknown-type': ['error', '"{name}" is not a type.'],
  'type-mismatch': ['error', '"{expression}" is a {found}, not a {expected}.'],
  'name-used-twice': ['error', 'The decision needs two things of the name "{name}".'],
  'flow-ends': ['error', 'A sequence flow connects activities, events and gateways; "{name}" is none.'],
  'unknown-form': ['error', 'There is no form "{name}"; without it the task has the form of its task type.', 'taken'],
  'reference-unresolved': ['warning', 'It refers to "{id}", which is not in the file; that has no effect.'],
  'reference-type': ['error', 'It refers to "{id}", which is no {type}.'],
  'reference-elsewhere': ['info', 'It refers to "{id}" of another namespace; that is not looked at.'],
  // the standard, where a breach does not keep a diagram from running: lint/
  'ad-hoc-empty': ['warning', 'An ad-hoc sub-process has at least one activity.'],
  'ad-hoc-sub-process': ['warning', 'An ad-hoc sub-process has no start and end events.'],
  'call-data': ['warning', 'A call activity has the same inputs and outputs as what it calls.'],
  'caught-twice': ['warning', 'Another event here catches the same, and is the one that does.'],
  'choreography-reference': ['warning', 'A choreography or global conversation does not refer to a choreography.'],
  'code-missing': ['warning', 'What is thrown here has no code by which it could be caught.'],
  'collaboration-closed': ['warning', 'A collaboration is closed where its choreography is, and open where that is open.'],
  'compensation-interrupting': ['warning', 'A compensation event on a border is drawn as one that interrupts.'],
  'condition-after-event': ['warning', 'A flow out of an event has no condition.'],
  'condition-alone': ['warning', 'The only flow out of an activity has a condition; beside it another one is needed.'],
  'conversation-content': ['warning', 'A global conversation has participants, message flows and correlation keys, and nothing else.'],
  'data-collection': ['warning', 'It is a collection where its item definition is one, and none where that is none.'],
  'data-direction': ['warning', 'Inputs of a process are only read, and its outputs only written.'],
  'data-end': ['warning', 'A data association connects an activity or event with data.'],
  'data-of-sub-process': ['warning', 'A sub-process has no inputs and outputs of its own.'],
  'data-reference-name': ['info', 'A reference to a data object is named for it, with its state in brackets.'],
  'data-set-member': ['warning', 'What a set calls optional, or moves while the work goes on, is in the set.'],
  'data-set-pair': ['warning', 'An input set and an output set that belong together name each other.'],
  'data-sources': ['warning', 'Without a transformation a data association comes from one source.'],
  'data-types': ['warning', 'The data association connects data of different types, and nothing transforms it.'],
  'data-unlisted': ['warning', 'The data input or output belongs to no input set or output set.'],
  'default-misplaced': ['warning', 'This element has no default flow.'],
  'end-without-start': ['warning', 'Where there is an end event there is a start event.'],
  'event-based-gateway': ['warning', 'An event-based gateway has at least two outgoing flows.'],
  'event-data-number': ['warning', 'An event that carries data has as many inputs or outputs as event definitions.'],
  'event-data-type': ['warning', 'The data of the event is of another type than what it throws or catches.'],
  'event-definition-shared': ['warning', 'The event uses what another, throwing event defines for itself.'],
  'event-gateway-boundary': ['warning', 'A receive task behind an event-based gateway has no events on its border.'],
  'event-gateway-mixed': ['warning', 'Behind an event-based gateway messages are received by events or by tasks, not by both.'],
  'event-unreached': ['warning', 'An intermediate or end event needs a flow that leads to it.'],
  'expression-empty': ['warning', 'The expression is empty.'],
  'expression-informal': ['info', 'The expression is not marked as a formal one; it is read as FEEL.'],
  'flow-immediate': ['warning', 'A flow of an executable process is followed at once (isImmediate).'],
  'flow-listed': ['warning', 'The element lists a flow that does not begin or end here.'],
  'flow-unlisted': ['warning', 'The flow is missing in the list of an element at its end.'],
  'gateway-direction': ['warning', 'The gateway is marked as "{direction}", and its flows say something else.'],
  'gateway-flows': ['warning', 'A gateway has several incoming or several outgoing flows.'],
  'instantiate-reached': ['warning', 'What starts the process is not reached by a flow.'],
  'link-by-name': ['info', 'The link finds its other end by name alone, without a reference.'],
  'link-pair': ['warning', 'Of the two ends of the link only one refers to the other.'],
  'loop-data': ['warning', 'The list that a task goes through is an input of its own.'],
  'loop-item': ['warning', 'What each instance gets or gives is a single one of the list, of its type.'],
  'message-data': ['warning', 'The data of the task is of another type than its message.'],
  'message-flow-end': ['warning', 'A message flow leads from a pool, activity or throwing message event to a pool, activity or catching message event; its {end} is none.'],
  'message-flow-inside': ['warning', 'A message flow leads from one pool to another.'],
  'message-sets': ['warning', 'A task has one input for what it sends and one output for what it receives; with an operation it has one input set.'],
  'natural-language': ['warning', '"{expression}" reads like the words of people and is not marked as a formal expression.'],
  'no-outgoing': ['warning', 'No flow leaves here.'],
  'operation-missing': ['info', 'The message event names no operation; messages are delivered by their name.'],
  'participant-multiplicity': ['warning', 'The pool stands for at least 0 and at most 1 or more, and the least is not more than the most.'],
  'process-public': ['warning', 'A public process is not executable.'],
  'reference-kind': ['warning', 'It refers to "{id}", which is of another kind than is meant here.'],
  'resource-twice': ['warning', 'Who does the work is named by a resource or computed, not both.'],
  'service-binding': ['warning', 'What is offered as a service binds inputs and outputs to operations of the same types.'],
  'several-lanes': ['warning', 'The element lies in several lanes.'],
  'start-without-end': ['warning', 'Where there is a start event there is an end event.'],
  'text-format': ['warning', '"{format}" is no MIME type.'],
  'timer-once': ['warning', 'The timer has a cycle, and here it can fire only once.'],
  'timer-zero': ['warning', 'The timer waits for no time.'],
  // style and drawing: lint/
  'conditional-flows': ['info', 'Beside flows with conditions this one has none, and it is not the default.'],
  'end-event-required': ['info', 'There is no end event.'],
  'event-sub-process-typed-start-event': ['info', 'The start event of an event sub-process needs a trigger.'],
  'fake-join': ['info', 'Several flows meet here, and nothing joins them.'],
  'global': ['info', 'A message, signal, error or escalation has a name of its own and is used; this one lacks {lacks}.'],
  'label-required': ['info', 'The element has no name.'],
  'link-event': ['info', 'The link has no name or no counterpart.'],
  'no-bpmndi': ['info', 'The element is not drawn.'],
  'no-complex-gateway': ['info', 'Complex gateways are hard to understand.'],
  'no-disconnected': ['info', 'The element is connected with nothing.'],
  'no-duplicate-sequence-flows': ['info', 'There is another flow like this one.'],
  'no-gateway-join-fork': ['info', 'The gateway joins and splits at once.'],
  'no-implicit-end': ['info', 'A path ends here without an end event.'],
  'no-implicit-split': ['info', 'Several flows leave here at once, without a gateway.'],
  'no-implicit-start': ['info', 'A path begins here without a start event.'],
  'no-inclusive-gateway': ['info', 'Inclusive gateways are hard to understand.'],
  'no-overlapping-elements': ['info', 'The element {how} another one.'],
  'single-blank-start-event': ['info', 'There are several start events without a trigger.'],
  'single-event-definition': ['info', 'The event waits for or throws several things at once.'],
  'start-event-required': ['info', 'There is no start event.'],
  'sub-process-blank-start-event': ['info', 'The start event of a sub-process has no trigger.'],
  'superfluous-gateway': ['info', 'The gateway neither joins nor splits.'],
  'superfluous-label': ['info', 'A flow without a condition needs no name.'],
  'superfluous-termination': ['info', 'Nothing else could be running here that would have to be terminated.'],
} as const satisfies Record<string, readonly [Finding['severity'], string, ('taken' | 'warning')?]>;

export type Rule = keyof typeof rules;

/** A file can have as many mistakes as elements; nobody reads more. */
const MAX_FINDINGS = 500;
const MAX_ELEMENTS = 100;

/** Collects findings while a diagram is read. */
export class Findings {
  readonly list: Finding[] = [];
  private errors = false;
  private cut = false;
  private readonly gathered = new Map<string, Finding>();

  /** `review`: also what is only information. */
  constructor(private readonly open = false, private readonly review = false) {}

  add(rule: Rule, elements: (string | undefined)[], params: JsonObject = {}): void {
    const [given, text, whenOpen]: readonly [Finding['severity'], string, ('taken' | 'warning')?] = rules[rule];
    if (this.open && whenOpen === 'taken') return;
    const severity = this.open && whenOpen === 'warning' ? 'warning' : given;
    if (severity === 'info' && !this.review) return;
    const first = severity === 'error' && !this.errors;
    this.errors ||= first;
    this.cut ||= rule === 'too-large';
    // the one that refuses is never left out
    if (this.list.length >= MAX_FINDINGS && !first) return;
    const message = text.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
    this.list.push({ rule, severity, elements: elements.filter((id) => id !== undefined), params, message });
  }

  /** Adds the finding, or the elements to the one of the same rule and name. */
  gather(rule: Rule, elements: string[], params: JsonObject & { name: string }): void {
    const key = `${rule} ${params.name}`;
    const same = this.gathered.get(key);
    if (same && same.elements.length < MAX_ELEMENTS) same.elements.push(...elements.filter((id) => !same.elements.includes(id)));
    if (same) return;
    const { length } = this.list;
    this.add(rule, elements, params);
    if (this.list.length > length) this.gathered.set(key, this.list[length]!);
  }

  get refused(): boolean {
    return this.errors;
  }

  /** What was read is not the whole of it. */
  get partial(): boolean {
    return this.cut;
  }
}
