import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base';

/** What an error says may quote what it was given; its type and place say where to look. */
const words = new Set(['exception.message', 'exception.stacktrace']);

function forget(span: ReadableSpan): void {
  for (const { attributes } of span.events) for (const word of words) if (attributes) delete attributes[word];
  delete span.status.message;
}

/** A processor that is given spans without the words of errors: ids, names and figures alone leave the program. */
export const withoutPeople = (processor: SpanProcessor): SpanProcessor => ({
  onStart: (span, parent) => { processor.onStart(span, parent); },
  onEnd: (span) => { forget(span); processor.onEnd(span); },
  forceFlush: () => processor.forceFlush(),
  shutdown: () => processor.shutdown(),
});
