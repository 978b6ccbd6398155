import type { ViewShare } from '@contracts/saved-views';
import { movedTo, sectionsOf } from './view-sections';

const view = (id: string, share: ViewShare, team: string | null = null) => ({ id, share, team: team === null ? null : { fa: team, en: team } });

describe('saved views', () => {
  it('stand under whom they are for: oneself, teams, everyone', () => {
    const views = [view('a', { with: 'everyone' }), view('b', { with: 'unit', unit: 'u1' }, 'Workshop'), view('c', { with: 'nobody' }), view('d', { with: 'unit', unit: 'u1' }, 'Workshop'), view('e', { with: 'role', role: 'qc', branch: null }, 'QC')];
    expect(sectionsOf(views).map(({ team, views: members }) => [team?.en ?? null, members.map(({ id }) => id).join('')])).toEqual([[null, 'c'], ['Workshop', 'bd'], ['QC', 'e'], [null, 'a']]);
    expect(sectionsOf([])).toEqual([]);
  });

  it('are moved down and up to where another stands', () => {
    const views = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect([movedTo(views, 'a', 'c').join(''), movedTo(views, 'd', 'b').join(''), movedTo(views, 'x', 'b').join('')]).toEqual(['bcad', 'adbc', 'abcd']);
  });
});
