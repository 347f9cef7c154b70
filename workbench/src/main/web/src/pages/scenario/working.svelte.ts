// A scenario as it is worked out: first what moves, then within which range, then the claims, for all claims are settled anew.
import * as scenarios from './scenario';
import type { Result, Scenario } from './scenario';

/** So long a slider must rest before what takes longer is asked for. */
const REST = 200;

export class Working {
  value = $state.raw<Result | null>(null);
  claims = $state.raw<Result['claims']>([]);
  problem = $state('');
  /** Why nothing can be said of the claims; what moves stands all the same. */
  unsettled = $state('');
  /** What is shown is not yet of what is set. */
  waiting = $state(false);
  /** More is to come of what is set. */
  going = $state(false);

  /** @param ask called where values it reads change; null where nothing is set */
  constructor(ask: () => { scenario: Scenario; measures: string[] } | null) {
    $effect(() => {
      const asked = ask();
      const left = new AbortController();
      this.problem = this.unsettled = '';
      this.waiting = this.going = asked !== null;
      if (!asked) {
        this.value = null;
        this.claims = [];
      } else {
        void this.work(asked.scenario, asked.measures, left.signal);
      }
      return () => left.abort();
    });
  }

  private async work(scenario: Scenario, measures: string[], signal: AbortSignal) {
    try {
      for (const draws of scenarios.drawn(scenario) ? [0, scenario.draws] : [0]) {
        const value = await scenarios.workOut(scenarios.body({ ...scenario, draws }, measures), 'measures', signal);
        if (signal.aborted) return;
        this.value = value;
        this.waiting = false;
        await new Promise((rested) => setTimeout(rested, REST));
        if (signal.aborted) return;
      }
      const { claims } = await scenarios.workOut(scenarios.body(scenario, measures), 'claims', signal);
      if (signal.aborted) return;
      this.claims = claims;
    } catch (error) {
      if (signal.aborted) return;
      const { message } = error as Error;
      if (this.waiting) this.problem = message;
      else this.unsettled = message;
      this.waiting = false;
    }
    this.going = false;
  }
}
