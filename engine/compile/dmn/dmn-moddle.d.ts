/** The package ships no types. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML: import('bpmn-moddle').BpmnModdle['fromXML'];
  }
}
