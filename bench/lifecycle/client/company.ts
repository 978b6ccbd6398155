import { randomUUID } from 'node:crypto';
import type { Role } from '../../../contracts/roles';
import { isOfRequest } from '../../../contracts/tasks';
import { answerTo } from '../../../tools/staff/answers';
import { signInCrew, type Person } from '../../../tools/staff/crew';
import type { Credentials } from '../../../tools/staff/http-session';
import { isPassing, patiently } from '../../../tools/staff/patience';
import { ApiRefusal } from '../../../tools/staff/refusal';
import { Floor, type Device, type Order, type ReadyTask } from './floor';
import { isAssigned, journeyOf } from './journeys';
import { openLive, openStream, signInLive, type LiveStream } from './live';

const seed = 40;
const patience = { seconds: 30 };

export interface Worked { completions: number; seconds: number; /** Milliseconds from the click on "complete" to its answer. */ clicks: number[]; refused: Record<string, number>; /** Share of completions whose workflow had left a cache of 1,000. */ cold: number }

/** One installation as its fifty people see it: sessions, an event stream, and every task that waits. */
export class Company {
  readonly floor = new Floor();
  readonly refused: Record<string, number> = {};
  clicks: number[] = [];
  private opened = 0;
  private coldClicks = 0;
  /** Requests by when one of their tasks was completed last: what a cache of workflows does. */
  private readonly cache = new Map<string, true>();

  private constructor(readonly baseUrl: string, readonly people: readonly Person[], private readonly accounts: readonly Credentials[]) {}

  static async signIn(baseUrl: string, accounts: readonly Credentials[]): Promise<Company> {
    const company = new Company(baseUrl, await signInCrew(baseUrl, accounts, patience), accounts);
    await company.watch('manager');
    return company;
  }

  /** One stream tells the whole floor of new tasks, as the inboxes of all are told in one browser each. */
  private watch(role: Role): Promise<LiveStream> {
    const account = this.accounts.find(({ login }) => login.startsWith(role));
    if (!account) throw new Error(`Nobody of the role ${role}`);
    return openLive(this.baseUrl, account, ({ topic, keys }) => {
      if (topic === 'task' && keys.requestId && keys.id) this.floor.taskSeen(keys.requestId, keys.id);
    });
  }

  /** An event stream for each person; `changed` hears which of them was told what. */
  async openStreams(changed: (person: Person, keys: Record<string, string>) => void): Promise<LiveStream[]> {
    return Promise.all(this.people.map((person) => {
      const account = this.accounts.find(({ login }) => login === person.login)!;
      return openLive(this.baseUrl, account, ({ topic, keys }) => { if (topic === 'task') changed(person, keys); });
    }));
  }

  private readonly listeners: LiveStream[] = [];
  /** Opens event streams that nobody does anything with; a person's share one session, as tabs do. */
  async listen(streams: number): Promise<number> {
    const each = this.people.map((_, at) => Math.floor(streams / this.people.length) + (at < streams % this.people.length ? 1 : 0));
    await Promise.all(this.people.map(async ({ login }, at) => {
      const cookie = await signInLive(this.baseUrl, this.accounts.find((account) => account.login === login)!);
      for (let n = 0; n < each[at]!; n += 1) this.listeners.push(await openStream(this.baseUrl, cookie));
    }));
    return this.listeners.length;
  }
  get heard(): number { return this.listeners.reduce((sum, { received }) => sum + received, 0); }

  of(role: Role): Person[] { return this.people.filter((person) => person.role === role); }

  /**
   * Takes so many devices in at the counter, or as many as come in `seconds`; resolves when each has its first task, and says how many
   * there are. `holdAt` says where each is left alone.
   */
  async open(count: number, { seconds = Number.POSITIVE_INFINITY, holdAt = () => Number.POSITIVE_INFINITY }: { seconds?: number; holdAt?: (index: number, steps: number) => number } = {}): Promise<{ seconds: number; opened: number }> {
    const began = performance.now();
    let made = 0;
    const before = this.floor.readyCount + this.floor.heldCount;
    const counter = async (person: Person): Promise<void> => {
      while (made < count && performance.now() - began < seconds * 1_000) {
        made += 1;
        const index = this.opened;
        this.opened += 1;
        const journey = journeyOf(randomUUID(), index);
        const { id } = await patiently(() => person.client.createRequest({
          channel: 'counter', customer: { name: `مشتری ${index}` }, itemText: 'جاروبرقی', serial: `B-${journey.recordId}`, words: 'روشن نمی‌شود',
        }), patience);
        this.floor.add({ id, index, journey, at: 0, technician: null, holdAt: holdAt(index, journey.steps.length), inHand: false, early: null });
      }
    };
    await Promise.all(this.of('reception').map(counter));
    await this.until(() => this.floor.readyCount + this.floor.heldCount >= before + made, `${made} devices have their first task`);
    return { seconds: (performance.now() - began) / 1_000, opened: made };
  }

  /** Everybody works, one task after the other, until `over` says so or the time is up. */
  async work({ order, seconds = Number.POSITIVE_INFINITY, over = () => this.floor.open === this.floor.heldCount }: { order: Order; seconds?: number; over?: () => boolean }): Promise<Worked> {
    this.floor.order = order;
    this.countAnew();
    const [began, before] = [performance.now(), { ...this.refused }];
    let movedAt = began;
    const isOver = () => over() || performance.now() - began > seconds * 1_000;
    const day = async (person: Person): Promise<void> => {
      while (!isOver()) {
        const task = this.floor.take(person);
        if (task) {
          await this.complete(person, task);
          movedAt = performance.now();
        } else if (performance.now() - movedAt > 20_000) {
          throw new Error(`Nothing has moved for 20 s: ${this.floor.open} devices open, ${this.floor.readyCount} tasks on desks; refused ${JSON.stringify(this.refused)}`);
        } else {
          await this.floor.change();
        }
      }
    };
    await Promise.all(this.people.filter(({ role }) => role !== 'manager').map(day));
    const refused = Object.fromEntries(Object.entries(this.refused).map(([code, count]) => [code, count - (before[code] ?? 0)]).filter(([, count]) => count !== 0)) as Record<string, number>;
    return { completions: this.clicks.length, seconds: (performance.now() - began) / 1_000, clicks: this.clicks, refused, cold: this.coldShare };
  }

  /** Clicks are counted from here on. */
  countAnew(): void { [this.clicks, this.coldClicks] = [[], 0]; }

  get coldShare(): number { return this.coldClicks / Math.max(1, this.clicks.length); }

  /** What a person does with a task: reads it, takes it, fills its form, and clicks "complete"; `click` is told of the click before it is sent. */
  async complete(person: Person, task: ReadyTask, click: () => void = () => undefined): Promise<void> {
    const { device } = task;
    const step = device.journey.steps[device.at]!;
    const { client } = person;
    try {
      const detail = await patiently(() => client.readTask(task.id), patience);
      if (!isOfRequest(detail) || detail.taskType !== step.taskType) throw new Error(`${detail.request?.no} is at ${detail.taskType} where ${step.taskType} was to come`);
      if (!isAssigned(step.taskType)) await patiently(() => client.claimTask(task.id), patience);
      const technicians = this.of('technician').map(({ id, login }) => ({ id, name: login }));
      const { outcome, values } = answerTo({ seed, journey: device.journey, task: detail, outcome: step.outcome, before: 0, technicians, me: person.id });
      if (step.taskType === 'assign') device.technician = String(values.technicianId);
      const submissionId = randomUUID();
      const began = performance.now();
      this.touch(device);
      click();
      await patiently(() => client.completeTask(task.id, { submissionId, outcome, values }), { ...patience, again: (error) => this.count('code' in error ? error.code : 'no answer') });
      this.clicks.push(performance.now() - began);
      this.floor.stepDone(device);
    } catch (error) {
      if (!(error instanceof ApiRefusal) && !isPassing(error)) throw error;
      this.count(error instanceof ApiRefusal ? `${step.taskType} ${error.message.slice(0, 300)}` : 'no answer');
    }
  }

  async until(done: () => boolean, what: string, seconds = 60): Promise<void> {
    for (const end = performance.now() + seconds * 1_000; !done();) {
      if (performance.now() > end) throw new Error(`Within ${seconds} s it was not so that ${what}`);
      await this.floor.change();
    }
  }

  get refusals(): number { return Object.values(this.refused).reduce((sum, count) => sum + count, 0); }

  private count(code: string): void { this.refused[code] = (this.refused[code] ?? 0) + 1; }

  private touch({ id }: Device): void {
    if (!this.cache.delete(id)) this.coldClicks += 1;
    this.cache.set(id, true);
    if (this.cache.size > 1_000) this.cache.delete(this.cache.keys().next().value!);
  }
}
