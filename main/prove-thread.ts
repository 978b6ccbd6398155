import { check } from '../engine/check/check';
import type { Graph } from '../engine/model';
import { answerInThread } from '../platform/answer-in-thread';

answerInThread((graph: Graph) => check(graph));
