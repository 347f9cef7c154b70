// A question to the server that is asked anew when what it depends on changes; an answer that comes too late is dropped.

export class Asking<T> {
  value = $state.raw<T | null>(null);
  problem = $state('');
  waiting = $state(false);

  /**
   * @param ask called where values it reads change; null where there is nothing to ask
   * @param keep whether the answer to the question before stands until the next has come
   */
  constructor(ask: (signal: AbortSignal) => Promise<T> | null, keep = false) {
    $effect(() => {
      const left = new AbortController();
      const asked = ask(left.signal);
      this.problem = '';
      if (!keep || !asked) this.value = null;
      this.waiting = asked !== null;
      asked?.then(
        (answer) => {
          if (left.signal.aborted) return;
          this.value = answer;
          this.waiting = false;
        },
        (error: Error) => {
          if (left.signal.aborted) return;
          this.problem = error.message;
          this.waiting = false;
        },
      );
      return () => left.abort();
    });
  }
}
