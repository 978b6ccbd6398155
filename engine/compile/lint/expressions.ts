import type { ModdleElement } from 'bpmn-moddle';
import { body } from '../moddle';
import { is, processAround, type LintRule, type View } from './view';

/** Words alone, of which none means anything in an expression. */
const WORDS = /^(?!.*\b(?:and|or|if|then|else|for|in|return|some|every|satisfies|between|instance|of|true|false|null)\b)\p{L}[\p{L}\p{M}\p{N}]*(?:\s+\p{L}[\p{L}\p{M}\p{N}]*)+[.?!]?$/su;
/** What has its own finding when it is empty. */
const EVENTS = ['bpmn:ConditionalEventDefinition', 'bpmn:TimerEventDefinition'];

/** BPMN 2.0.2, 8.4.7: an expression has a content. */
export const expressionEmpty: LintRule = ({ elements }, report) => {
  for (const element of elements) if (is(element, 'bpmn:Expression') && body(element) === undefined && !is(element.$parent, ...EVENTS)) report([element]);
};

/** 8.4.7: what is executed is not said in the words of people. */
export const naturalLanguage: LintRule = (view, report) => {
  for (const expression of informal(view)) if (WORDS.test(body(expression)!)) report([expression], { expression: body(expression)! });
};

/** 8.4.7: and it is marked as a formal expression. */
export const expressionInformal: LintRule = (view, report) => {
  for (const expression of informal(view)) if (!WORDS.test(body(expression)!)) report([expression]);
};

/** The expressions of executable processes that are not marked as formal ones. */
const informal = ({ elements }: View): ModdleElement[] => elements.filter((element) => is(element, 'bpmn:Expression') && !is(element, 'bpmn:FormalExpression')
  && body(element) !== undefined && processAround(element)?.get('isExecutable') === true);
