/** Where the pages of a list come from. */
export interface PageSource<Key, Data> {
  /** Name of the operation that is asked. */
  readonly operation: string
  /** How many pages an iteration asks for ahead of the one that it waits for. */
  readonly readAhead: number
  /** Ends the requests of an iteration when it is aborted. */
  readonly signal: AbortSignal | undefined
  /**
   * Asks for a page.
   *
   * @param signal in place of the source's own
   */
  readonly load: (key: Key, signal?: AbortSignal) => Promise<Data>
}

/** The pages that one iteration has asked for and not come to yet. */
export class PagesAhead<Key, Data> {
  readonly #source: PageSource<Key, Data>
  readonly #asked = new Map<Key, Promise<Data>>()
  readonly #over = new AbortController()

  constructor(source: PageSource<Key, Data>) {
    this.#source = source
    if (source.signal?.aborted) this.#end()
    else source.signal?.addEventListener('abort', this.#end)
  }

  /** Asks for a page, unless that is done. */
  ask(key: Key): void {
    if (this.#asked.has(key)) return
    const page = this.#load(key)
    // Who comes to the page is told; perhaps nobody does.
    page.catch(() => undefined)
    this.#asked.set(key, page)
  }

  /** Gives a page out, and forgets it. */
  take(key: Key): Promise<Data> {
    const page = this.#asked.get(key) ?? this.#load(key)
    this.#asked.delete(key)
    return page
  }

  /** Ends what is still on its way. */
  stop(): void {
    this.#source.signal?.removeEventListener('abort', this.#end)
    this.#over.abort()
  }

  #load(key: Key): Promise<Data> {
    return this.#source.load(key, this.#over.signal)
  }

  readonly #end = (): void => this.#over.abort(this.#source.signal?.reason)
}
