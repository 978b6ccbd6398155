import { Validator } from '@cfworker/json-schema';
import { toErrorSchema, type RJSFSchema, type RJSFValidationError, type ValidatorType } from '@rjsf/utils';

/** rjsf asks it only to choose branches of a schema; nothing is compiled into code, as the page's policy demands. */
function errorsOf(schema: RJSFSchema, formData: unknown): RJSFValidationError[] {
  const { errors } = new Validator(schema as ConstructorParameters<typeof Validator>[0], '7', false).validate(formData ?? {});
  return errors.map((unit) => ({ name: unit.keyword, property: unit.instanceLocation.replace(/^#/, '').replace(/\//g, '.'), message: unit.error, stack: unit.error }));
}

export const rjsfValidator: ValidatorType = {
  validateFormData(formData, schema) {
    const errors = errorsOf(schema, formData);
    return { errors, errorSchema: toErrorSchema(errors) };
  },
  isValid: (schema, formData, rootSchema) => errorsOf({ ...rootSchema, ...schema }, formData).length === 0,
  rawValidation: <Result,>(schema: RJSFSchema, formData?: unknown) => ({ errors: errorsOf(schema, formData) as Result[] }),
};
