import { Navigate } from 'react-router';
import { useMe } from '../../features/session/use-me';
import { placesOf } from './places';

/** Where one begins: the first area that the reader's roles show, or their account where they show none. */
export function FirstPlace() {
  const [first] = placesOf(useMe());
  return <Navigate to={first?.path ?? '/account'} replace />;
}
