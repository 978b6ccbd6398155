import { percentile } from '../../statistics';
import { Company } from './company';
import type { AnswerMessage, OrderMessage, OrderName, Orders } from './messages';
import { openLoop } from './open-loop';

/** The process of the people: does what the benchmark asks over its channel, and knows of the product only its HTTP API. */
const companies = new Map<string, Company>();

function companyOf(name: string): Company {
  const company = companies.get(name);
  if (!company) throw new Error(`Nobody has signed in at ${name}`);
  return company;
}

const handlers: { [N in OrderName]: (ask: Orders[N]['ask']) => Promise<Orders[N]['answer']> } = {
  async signIn({ company, baseUrl, accounts }) {
    const signedIn = await Company.signIn(baseUrl, accounts);
    companies.set(company, signedIn);
    return { people: signedIn.people.length };
  },
  open({ company, spread, seconds, ...ask }) {
    const one = companyOf(company);
    const count = 'count' in ask ? ask.count : Math.max(0, ask.upTo - one.floor.open);
    return one.open(count, { ...(seconds !== undefined && { seconds }), ...(spread && { holdAt: (index: number, steps: number) => index % steps }) });
  },
  async letGo({ company }) {
    const { floor } = companyOf(company);
    floor.letGo();
    return { ready: floor.readyCount };
  },
  async work({ company, order, seconds }) {
    const { clicks, ...worked } = await companyOf(company).work({ order, ...(seconds !== undefined && { seconds }) });
    return { ...worked, clickP50: percentile(clicks, 0.5), clickP99: percentile(clicks, 0.99), slowest: percentile(clicks, 1) };
  },
  openLoop: ({ company, ...ask }) => openLoop(companyOf(company), ask),
  async listen({ company, streams }) { return { listening: await companyOf(company).listen(streams) }; },
  async heard({ company }) { return { received: companyOf(company).heard }; },
  async alone({ company }) {
    const one = companyOf(company);
    await one.open(2);
    const requests = [...one.floor.devices.values()].slice(-2).map(({ id, journey }) => ({ id, tasks: journey.steps.length }));
    await one.work({ order: 'wide' });
    return { requests };
  },
};

async function answer<N extends OrderName>({ id, name, ask }: OrderMessage<N>): Promise<AnswerMessage> {
  const used = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  const before = used();
  try {
    return { id, answer: await handlers[name](ask), processorSeconds: used() - before };
  } catch (error) {
    return { id, error: error instanceof Error ? error.stack ?? error.message : String(error), processorSeconds: used() - before };
  }
}

process.on('message', (message: OrderMessage) => { void answer(message).then((message_) => process.send?.(message_)); });
process.on('disconnect', () => process.exit(0));
