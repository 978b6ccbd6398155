const PLACES_A_WORD = 16;

/** The states that were seen, packed: two bits a place. Numbers are given in the order of coming. */
export class States {
  count = 0;
  private readonly words: number;
  private memory: Uint32Array;
  private table = new Int32Array(1024).fill(-1);
  private readonly scratch: Uint32Array;

  constructor(private readonly places: number) {
    this.words = Math.max(1, Math.ceil(places / PLACES_A_WORD));
    this.memory = new Uint32Array(this.words * 256);
    this.scratch = new Uint32Array(this.words);
  }

  /** The number of a state that was seen, else -1. */
  find(marking: Uint8Array): number {
    return this.table[this.slotOf(marking)]!;
  }

  /** The number of a state; a new one when it was not seen before. */
  add(marking: Uint8Array): number {
    const slot = this.slotOf(marking);
    const known = this.table[slot]!;
    if (known >= 0) return known;
    if ((this.count + 1) * this.words > this.memory.length) this.grow();
    this.memory.set(this.scratch, this.count * this.words);
    this.table[slot] = this.count;
    this.count += 1;
    if (this.count * 2 > this.table.length) this.rehash();
    return this.count - 1;
  }

  /** Writes the marking of a state. */
  read(state: number, into: Uint8Array): void {
    const from = state * this.words;
    for (let place = 0; place < this.places; place += 1) into[place] = (this.memory[from + (place >> 4)]! >>> ((place & 15) * 2)) & 3;
  }

  /** Where the table holds the state, or would. */
  private slotOf(marking: Uint8Array): number {
    this.pack(marking);
    let slot = this.hash() & (this.table.length - 1);
    while (this.table[slot]! >= 0 && !this.same(this.table[slot]!)) slot = (slot + 1) & (this.table.length - 1);
    return slot;
  }

  private pack(marking: Uint8Array): void {
    this.scratch.fill(0);
    for (let place = 0; place < this.places; place += 1) {
      const tokens = marking[place]!;
      if (tokens !== 0) this.scratch[place >> 4]! |= tokens << ((place & 15) * 2);
    }
  }

  private hash(from: Uint32Array = this.scratch, at = 0): number {
    let hash = 2166136261;
    for (let word = 0; word < this.words; word += 1) {
      hash = Math.imul(hash ^ from[at + word]!, 2654435761);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  }

  private same(state: number): boolean {
    const from = state * this.words;
    for (let word = 0; word < this.words; word += 1) if (this.memory[from + word] !== this.scratch[word]) return false;
    return true;
  }

  private grow(): void {
    const larger = new Uint32Array(this.memory.length * 2);
    larger.set(this.memory);
    this.memory = larger;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    for (let state = 0; state < this.count; state += 1) {
      let slot = this.hash(this.memory, state * this.words) & (this.table.length - 1);
      while (this.table[slot]! >= 0) slot = (slot + 1) & (this.table.length - 1);
      this.table[slot] = state;
    }
  }
}
