/** `html` in place of a JSON body. */
export type Answer = { status: number; body?: unknown; html?: string };
