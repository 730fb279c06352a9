declare namespace JSX {
  interface IntrinsicElements {
    [name: string]: unknown;
  }
  type Element = { readonly type: unknown };
}
