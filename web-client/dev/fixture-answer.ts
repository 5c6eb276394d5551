export type Answer = { status: number; body?: unknown };
