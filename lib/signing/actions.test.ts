import { expect, test } from 'vitest';
import { isPublicForm, routes } from '@/lib/server/gateway/routes';
import { formRoutes } from './actions';

test('each public page that takes a form has an action, and each action a page', () => {
  const posting = routes.filter((route) => isPublicForm(route) && route.posts).map(({ path }) => path);
  expect([...formRoutes].sort()).toEqual(posting.sort());
});
