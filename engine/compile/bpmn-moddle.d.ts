/** The package ships no types for its entry point. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    $type: string;
    id?: string;
    name?: string;
    $parent?: ModdleElement;
    /** Properties are missing as `$attrs` is. */
    $descriptor?: { properties?: { ns: { localName: string }; type: string; isReference?: boolean; isVirtual?: boolean }[] };
    /** Missing on elements of namespaces that are not described. */
    $attrs?: Record<string, string>;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    $instanceOf(type: string): boolean;
  }

  export interface ParseWarning { message: string; element?: ModdleElement; property?: string; value?: string }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string, options?: { lax?: boolean }): Promise<{ rootElement: ModdleElement; warnings: ParseWarning[]; elementsById: Record<string, ModdleElement> }>;
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
  }
}
