import type { Label } from '@contracts/label';
import type { ViewFacts, ViewShare } from '@contracts/saved-views';

type Sorted = Pick<ViewFacts, 'id' | 'team'> & { share: ViewShare };
export interface ViewSection<View extends Sorted> { key: string; /** None: one's own, or everyone's. */ team: Label | null; views: View[] }

/** Views under whom they are for: kept for oneself first, then each team's, then everyone's; in each, in the order in which they come. */
export function sectionsOf<View extends Sorted>(views: readonly View[]): ViewSection<View>[] {
  const sections: ViewSection<View>[] = [];
  for (const view of views) {
    const { share } = view;
    const key = share.with === 'nobody' ? 'own' : share.with === 'everyone' ? 'everyone' : share.with === 'unit' ? `unit ${share.unit}` : share.with === 'group' ? `group ${share.group}` : `role ${share.role}`;
    const known = sections.find((section) => section.key === key);
    if (known) known.views.push(view);
    else sections.push({ key, team: key === 'own' || key === 'everyone' ? null : view.team, views: [view] });
  }
  const rank = (key: string): number => (key === 'own' ? 0 : key === 'everyone' ? 2 : 1);
  return sections.sort((one, other) => rank(one.key) - rank(other.key));
}

/** All ids in order, one of them put where another stands. */
export function movedTo(views: readonly Pick<Sorted, 'id'>[], id: string, to: string): string[] {
  const ids = views.map((view) => view.id);
  const [from, target] = [ids.indexOf(id), ids.indexOf(to)];
  if (from < 0 || target < 0) return ids;
  ids.splice(from, 1);
  ids.splice(target, 0, id);
  return ids;
}
