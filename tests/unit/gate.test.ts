/** Who is let in to a form that is served. */
import { expect, test } from 'vitest';
import { admit } from '../../server/cli/serving/gate.ts';

const gate = { port: 4711, token: 'a-long-token' };
const asked = { method: 'GET', host: '127.0.0.1:4711', url: '/a-long-token/' };

test.each([
  ['', '/a-long-token/'],
  ['form', '/a-long-token/form'],
  ['form', '/a-long-token/form?again'],
  ['../carag.yaml', '/a-long-token/../carag.yaml'],
])('who knows the address asks for “%s”', (path, url) => {
  expect(admit({ ...asked, url }, gate)).toEqual({ path });
  expect(admit({ ...asked, url, host: 'localhost:4711' }, gate)).toEqual({ path });
});

test.each([
  undefined,
  '',
  '127.0.0.1',
  '127.0.0.1:80',
  'evil.example:4711',
  '127.0.0.1:4711.evil.example',
  'evil.example@127.0.0.1:4711',
])('who asks for the host “%s” is turned away', (host) => {
  expect(admit({ ...asked, host }, gate)).toEqual({ status: 403 });
});

test.each([
  undefined,
  '',
  '/',
  '/form',
  '/a-long-toke/',
  '/a-long-token',
  '//a-long-token/',
  '/A-LONG-TOKEN/form',
])('who asks for “%s” does not know the address', (url) => {
  expect(admit({ ...asked, url }, gate)).toEqual({ status: 403 });
});

test('nothing is taken from anybody', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(admit({ ...asked, method }, gate)).toEqual({ status: 405 });
});
