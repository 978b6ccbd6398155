import type { Role } from '../../../contracts/roles';
import type { Journey } from '../../../tools/staff/plan';
import { isAssigned, roleOf } from './journeys';

export interface Device {
  id: string; index: number; journey: Journey;
  /** The step that is to be done next. */
  at: number;
  technician: string | null;
  /** It is left alone at this step, until it is let go. */
  holdAt: number;
  /** The task that somebody has taken from a desk and not yet completed. */
  inHand: boolean;
  /** The next task, when it is told before the answer to the click is there. */
  early: string | null;
}
export interface ReadyTask { id: string; device: Device; since: number }
/** `deep`: what moved last first, so few requests are under way. `wide`: what has waited longest first. */
export type Order = 'deep' | 'wide';

/** Every task that waits, on the desk of the person or role whose turn it is. */
export class Floor {
  order: Order = 'deep';
  readonly devices = new Map<string, Device>();
  open = 0;
  private readonly seen = new Set<string>();
  private readonly early = new Map<string, string[]>();
  private readonly desks = new Map<string, ReadyTask[]>();
  private readonly held: ReadyTask[] = [];
  private waiting: (() => void)[] = [];

  add(device: Device): void {
    this.devices.set(device.id, device);
    this.open += 1;
    for (const task of this.early.get(device.id) ?? []) this.taskSeen(device.id, task);
    this.early.delete(device.id);
  }

  /** A task of a request was named; the first time that is the request's next one. */
  taskSeen(requestId: string, taskId: string): void {
    if (this.seen.has(taskId)) return;
    const device = this.devices.get(requestId);
    if (!device) {
      this.early.set(requestId, [...this.early.get(requestId) ?? [], taskId]);
      return;
    }
    this.seen.add(taskId);
    if (device.inHand) device.early = taskId;
    else this.arrive(device, taskId);
  }

  private arrive(device: Device, taskId: string): void {
    const task = { id: taskId, device, since: performance.now() };
    if (device.at >= device.holdAt) this.held.push(task);
    else this.put(task);
  }

  /** The step is done: the request's next task will be named, or it is over. */
  stepDone(device: Device): void {
    device.at += 1;
    device.inHand = false;
    if (device.at === device.journey.steps.length) {
      this.open -= 1;
      this.devices.delete(device.id);
    } else if (device.early !== null) {
      this.arrive(device, device.early);
    }
    device.early = null;
    this.wake();
  }

  /** Lets go of what is held, in the order in which it came there. */
  letGo(): void {
    for (const task of this.held.splice(0)) {
      task.device.holdAt = Number.POSITIVE_INFINITY;
      this.put(task);
    }
  }

  get heldCount(): number { return this.held.length; }
  get readyCount(): number { return [...this.desks.values()].reduce((sum, desk) => sum + desk.length, 0); }

  take({ id, role }: { id: string; role: Role }): ReadyTask | undefined {
    const desk = this.desks.get(role === 'technician' ? id : role);
    return taken(this.order === 'deep' ? desk?.pop() : desk?.shift());
  }
  /** The task that has waited longest, whoever's it is. */
  takeAny(): ReadyTask | undefined {
    const desks = [...this.desks.values()].filter((desk) => desk.length > 0);
    return taken(desks.reduce<ReadyTask[] | undefined>((first, desk) => (first && first[0]!.since <= desk[0]!.since ? first : desk), undefined)?.shift());
  }

  /** Resolves when something has changed, or after a short while. */
  async change(): Promise<void> {
    await new Promise<void>((resolve) => { this.waiting.push(resolve); setTimeout(resolve, 100); });
  }
  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private put(task: ReadyTask): void {
    const step = task.device.journey.steps[task.device.at];
    if (!step) return;
    const desk = isAssigned(step.taskType) && task.device.technician ? task.device.technician : roleOf(step.taskType);
    const tasks = this.desks.get(desk);
    if (tasks) tasks.push(task);
    else this.desks.set(desk, [task]);
    this.wake();
  }
}

function taken(task: ReadyTask | undefined): ReadyTask | undefined {
  if (task) task.device.inHand = true;
  return task;
}
