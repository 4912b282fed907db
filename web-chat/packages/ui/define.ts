/**
 * Registers a custom element unless the name is taken: a page that includes the widget twice, or in
 * two versions, keeps the first one instead of breaking on the second.
 */
export function element(name: string) {
  return (type: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, type);
  };
}
