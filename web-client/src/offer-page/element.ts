type Attributes = Record<string, string | number>;

const SVG = 'http://www.w3.org/2000/svg';

/** Text goes in as text, never as markup: a subject line is written by a stranger. */
export function element(name: string, attributes: Attributes = {}, ...children: (Node | string)[]) {
  return filled(document.createElement(name), attributes, children);
}

export function drawing(name: string, attributes: Attributes = {}, ...children: (Node | string)[]) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled<E extends Element>(made: E, attributes: Attributes, children: (Node | string)[]) {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
