import { beforeEach, expect, test } from 'vitest';
import { followConditions, tick, ticked } from './paper-answers';

const PAGE = `
  <div data-key="topic" data-kind="choice">
    <input type="radio" name="topic" value="windows"><input type="radio" name="topic" value="doors">
  </div>
  <div data-key="count" data-kind="number" data-when="topic" data-is='["windows"]'>
    <input name="count" value="8">
  </div>
  <div data-key="why" data-kind="text" data-when="count" data-is='["8"]'><input name="why"></div>
  <div data-key="news" data-kind="consent"><input type="checkbox" name="news" value="true"></div>
  <div data-key="address" data-kind="email" data-when="news" data-is='["true"]'></div>
  <div data-key="call" data-kind="callback-time">
    <input type="radio" name="call" value="slot"><div data-slot></div>
  </div>`;

let paper: Document;
const hidden = () =>
  [...paper.querySelectorAll<HTMLElement>('[data-key]')]
    .filter((field) => field.hidden)
    .map((field) => field.dataset.key);
const choose = (...answers: string[]) => {
  tick(paper, answers);
  followConditions(paper);
};

beforeEach(() => {
  paper = new DOMParser().parseFromString(PAGE, 'text/html');
});

test('a field waits for its answer, and what waits for it waits with it', () => {
  choose();
  expect(hidden()).toEqual(['count', 'why', 'address']);

  choose('topic=windows');
  expect(hidden()).toEqual(['address']);

  choose('topic=doors', 'news=true');
  expect(hidden()).toEqual(['count', 'why']);
});

test('the time of a call is asked when it is not at once', () => {
  const slot = paper.querySelector<HTMLElement>('[data-slot]');
  choose();
  expect(slot?.hidden).toBe(true);

  choose('call=slot');
  expect(slot?.hidden).toBe(false);
});

test('what was chosen is chosen again on the next page', () => {
  choose('topic=doors', 'news=true');

  expect(ticked(paper)).toEqual(['topic=doors', 'news=true']);
});
