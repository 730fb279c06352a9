export interface ModelClient {
  complete(prompt: string): Promise<string>;
}

/** A client of the language model's API; without a base URL a stand-in that answers by itself. */
export function createClient(baseUrl: string | undefined): ModelClient {
  if (baseUrl === undefined) {
    return { complete: async (prompt) => `You said: ${prompt}` };
  }
  return {
    async complete(prompt) {
      const response = await fetch(new URL('/v1/complete', baseUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt }),
      });
      if (!response.ok) throw new Error(`The model answered ${response.status}`);
      return ((await response.json()) as { text: string }).text;
    },
  };
}
