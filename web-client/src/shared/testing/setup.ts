import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { FakeEventSource } from './fake-event-source';
import { gateway } from './gateway';

// jsdom has no layout, no streams and no modal dialogs: the least of each that the screens need.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};

// A machine that does three other things at once is slow, not wrong.
configure({ asyncUtilTimeout: 8_000 });

vi.stubGlobal('EventSource', FakeEventSource);

beforeAll(() => gateway.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  FakeEventSource.opened.length = 0;
});
afterEach(() => {
  cleanup();
  gateway.resetHandlers();
  localStorage.clear();
  history.replaceState(null, '', '/');
});
afterAll(() => gateway.close());
