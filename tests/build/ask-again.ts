/** Who waits too long for a lock on a busy machine asks again, under the same id; so do the workflows. */
export async function askAgain<T>(act: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      if (left === 0 || !/lock timeout|deadlock/.test(String(error))) throw error;
    }
  }
}
