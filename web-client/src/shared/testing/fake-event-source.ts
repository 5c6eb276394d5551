/** A stream the test speaks on: the part of an EventSource that the client uses. */
export class FakeEventSource extends EventTarget {
  static readonly opened: FakeEventSource[] = [];
  readyState: number = 1;
  readonly url: string;

  constructor(url: string | URL) {
    super();
    this.url = String(url);
    FakeEventSource.opened.push(this);
  }

  static get last() {
    const last = FakeEventSource.opened.at(-1);
    if (!last) throw new Error('nobody opened a stream');
    return last;
  }

  say(type: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  breakDown() {
    this.dispatchEvent(new Event('error'));
  }

  close() {
    this.readyState = 2;
  }
}
