import { workerData } from 'node:worker_threads';
import type { ReplayPlan } from '../domain/back-tests/ports';
import { createLogReplay } from '../domain/back-tests/replay-logs';
import { answerInThread } from '../platform/answer-in-thread';
import type { ReplayPiece } from './replayer';

const replayLogs = createLogReplay(workerData as ReplayPlan);
answerInThread(({ logs, graphs }: ReplayPiece) => replayLogs(logs, graphs));
