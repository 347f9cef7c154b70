import type { Component } from 'svelte';
import type { Place } from './shared/router.svelte';

export type Page = Component<{ place: Place }>;
export type Route = {
  /** First part of the address. */
  name: string;
  title: string;
  /** Behind g, the key that goes there. */
  key: string;
  /** Not among the pages of the navigation; the help leads there. */
  aside?: boolean;
  load: () => Promise<{ default: Page }>;
};

/** In the order of the navigation. Each page is a file of its own, asked for when it is first shown. */
export const ROUTES: Route[] = [
  { name: 'today', title: 'Today', key: 't', load: () => import('./pages/today/Today.svelte') },
  { name: 'dyad', title: 'Dyad', key: 'd', load: () => import('./pages/dyad/Dyad.svelte') },
  { name: 'actor', title: 'Actor', key: 'a', load: () => import('./pages/actor/Actor.svelte') },
  { name: 'map', title: 'Map', key: 'm', load: () => import('./pages/map/Map.svelte') },
  { name: 'events', title: 'Events', key: 'e', load: () => import('./pages/events/Events.svelte') },
  { name: 'read', title: 'Reader', key: 'o', load: () => import('./pages/reader/Reader.svelte') },
  { name: 'claims', title: 'Claims', key: 'c', load: () => import('./pages/claims/Claims.svelte') },
  { name: 'scenario', title: 'Scenario', key: 's', load: () => import('./pages/scenario/Scenario.svelte') },
  { name: 'review', title: 'Review', key: 'r', load: () => import('./pages/review/Review.svelte') },
  { name: 'interface', title: 'HTTP interface', key: 'i', aside: true, load: () => import('./pages/interface/Interface.svelte') },
];
