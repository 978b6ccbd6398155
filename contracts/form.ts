import { z } from 'zod';
import type { Label } from './label';

/** How one field is shown. `visibleIf` is FEEL over the form's values, asked in the browser and on the server; what it hides is neither required nor kept. */
export interface FieldUi {
  label: Label;
  widget?: 'text' | 'textarea' | 'select' | 'radio' | 'number' | 'money' | 'date' | 'instant' | 'phone' | 'serial' | 'person' | 'customer' | 'item' | 'unit' | 'agent' | 'fault' | 'lines' | 'checklist' | 'switch' | 'tags' | 'rating' | 'signature' | 'bilingual' | 'photos' | 'files';
  help?: Label;
  placeholder?: Label;
  /** Labels of enum values. */
  options?: Record<string, Label>;
  visibleIf?: string;
  /** Fields of one section stand under one heading. */
  section?: string;
  /** 'half' puts two fields on a row where there is room. */
  width?: 'half' | 'full';
  /** Limits a look-up: people to a role, units, items and faults to a kind. */
  role?: string;
}
export interface FormUi { order: string[]; fields: Record<string, FieldUi>; sections?: Record<string, Label> }

/** The one form format: JSON Schema draft-07, its presentation, a version. */
export interface Form { schema: Record<string, unknown>; ui: FormUi; version: number }

/** What a request can tell above a form, in reading order. */
export const factNames = [
  'overdueTask', 'overdueWho', 'overdueDue', 'words', 'serial', 'phone', 'accessories', 'condition', 'costCeiling', 'promisedOn', 'agent', 'technician', 'symptom', 'cause', 'findings', 'done', 'customerTotal', 'lines', 'acceptedLines', 'refusedLines', 'agreed', 'discount', 'covered', 'received', 'remarks', 'question', 'reason', 'voidReason', 'newUnit', 'place',
] as const;
export type FactName = (typeof factNames)[number];

export interface OutcomeDefinition {
  label: Label;
  /** What the story says after the name of who chose it: "declared the cost". Without it the title and the label are told. */
  did?: Label;
  tone?: 'primary' | 'default' | 'danger';
  /** Fields that this outcome cannot do without, on top of the schema. */
  requires?: string[];
  /** Only these fields are asked; all when absent. */
  fields?: string[];
}

export interface TaskType<Values extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  /** camelCase: it is also the FEEL variable that holds the result. */
  name: string;
  version: number;
  titles: Label;
  /** What must be decided, as a question: the top of the task. */
  question: Label;
  /** What decides it, the most telling first; the rest of what is known stays one click away. */
  facts: readonly FactName[];
  role: string;
  /** The first is the primary one. */
  outcomes: Record<string, OutcomeDefinition>;
  values: Values;
  ui: FormUi;
  /** Small facts that the diagram may branch on. */
  output: Output;
  /** Name of a use case registered in `domain/requests/effects`. */
  effect?: string;
  /** Doing it once more takes the place of what it did. `over`: a request can be sent back to it and over it; `itself`: only to it. Without it, it stays done. */
  again?: 'over' | 'itself';
}

export function defineTaskType<V extends z.ZodObject, O extends z.ZodObject>(definition: TaskType<V, O>): TaskType<V, O> {
  return definition;
}

/** The stored and served form of a task type. */
export function formOf(type: TaskType): Form {
  return { schema: z.toJSONSchema(type.values, { target: 'draft-7', io: 'input' }) as Record<string, unknown>, ui: type.ui, version: type.version };
}
