import { z } from 'zod';
import { noteServerDate } from '../time/clock';

const problemSchema = z.looseObject({ type: z.string(), title: z.string().optional() });

/** A refused call. `problem` is the code of the RFC 9457 body, such as `lead-taken`; `body` is that body, still to be parsed. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly problem?: string,
    readonly body?: unknown,
  ) {
    super(`HTTP ${status}${problem ? ` ${problem}` : ''}`);
  }

  /** 499 is what the sign-in layer answers to scripts in place of a redirect. */
  get signedOut() {
    return this.status === 401 || this.status === 499;
  }
}

export function isProblem(error: unknown, problem: string): error is HttpError {
  return error instanceof HttpError && error.problem === problem;
}

export type FieldError = { field: string; detail: string };

const refusalSchema = z.object({
  errors: z.array(z.object({ field: z.string(), detail: z.string() })),
});

/** What a refusal says about single fields; empty for every other failure. */
export function fieldErrors(error: unknown): FieldError[] {
  if (!(error instanceof HttpError)) return [];
  const refusal = refusalSchema.safeParse(error.body);
  return refusal.success ? refusal.data.errors : [];
}

/** Fetches JSON and proves its shape, so a drifted service fails here and not deep inside a screen. */
export async function getJson<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal) {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  return schema.parse(await bodyOf(response));
}

/** The header is what a cross-site form cannot send; the gateway refuses a write without it. */
export async function sendJson<T>(
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
) {
  const response = await fetch(path, {
    method,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Koppi-Client': 'web',
    },
    body: JSON.stringify(body ?? {}),
  });
  return schema.parse(await bodyOf(response));
}

/** Asks for a page made of what is sent; it is text, so there is no shape to prove. */
export async function sendForText(path: string, body: unknown, signal: AbortSignal) {
  const response = await fetch(path, {
    method: 'POST',
    signal,
    headers: {
      Accept: 'text/html, application/problem+json',
      'Content-Type': 'application/json',
      'X-Koppi-Client': 'web',
    },
    body: JSON.stringify(body),
  });
  return textOf(response);
}

/** A file as it is: the service reads its encoding and kind from the bytes. */
export async function sendFile<T>(path: string, file: Blob, schema: z.ZodType<T>) {
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/octet-stream',
      'X-Koppi-Client': 'web',
    },
    body: file,
  });
  return schema.parse(await bodyOf(response));
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await textOf(response);
  return text === '' ? undefined : JSON.parse(text);
}

async function textOf(response: Response) {
  noteServerDate(response.headers.get('Date'));
  const text = await response.text();
  if (response.ok) return text;
  // An error page of a proxy is no problem document: the status alone must do then.
  const json = response.headers.get('Content-Type')?.includes('json') && text !== '';
  const problem = json ? problemSchema.safeParse(JSON.parse(text)) : undefined;
  throw problem?.success
    ? new HttpError(
        response.status,
        problem.data.type.replace('urn:koppi:problem:', ''),
        problem.data,
      )
    : new HttpError(response.status);
}

/** Services leave an absent value out or write null; both read as undefined. */
export function maybe<T>(schema: z.ZodType<T>) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** Services leave an absent value out or write null; here both are left out, all the way down. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, withoutNulls(one)]),
  );
}
