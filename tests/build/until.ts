/** Thrown by what `until` asks: there is nothing to wait for any more. */
export class Hopeless extends Error {}

/** Asks again and again until there is an answer, and then until it is the one that is wanted. What fails meanwhile is asked again, unless it is hopeless. */
export async function until<T>(read: () => Promise<T>, seconds = 30, wanted: (value: NonNullable<T>) => unknown = Boolean): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await read().catch((error: unknown) => { if (error instanceof Hopeless || Date.now() > end) throw error; return null; });
    if (value !== null && value !== undefined && wanted(value)) return value as Exclude<T, null | undefined | false>;
    if (Date.now() > end) throw new Error(`it did not happen in time: ${JSON.stringify(value)?.slice(0, 300)}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
