/** Mesh's OpenAPI handler over the committed document of the bridge's calls: the workbench, off the request path. */
import OpenAPIHandler from '@graphql-mesh/openapi';
import { READS } from './openapi.ts';

type Options = ConstructorParameters<typeof OpenAPIHandler>[0];
/** The entry of the deployment list. */
interface Entry { readonly role?: string; readonly channels?: readonly string[]; readonly secrets?: Readonly<Record<string, string>>; readonly endpoint: string }

/** A call needs a session: `mesh dev` sends the value of this variable, `Session base64(user:id:key)`. */
const SESSION_VARIABLE = 'TRYTON_SESSION';

export default class TrytonMesh extends OpenAPIHandler {
  constructor(options: Omit<Options, 'config'> & { readonly config: Entry }) {
    const { endpoint } = options.config;
    super({
      ...options,
      config: {
        source: './sources/tryton/openapi.json', endpoint,
        operationHeaders: { authorization: `{env.${SESSION_VARIABLE}}` },
        selectQueryOrMutationField: READS.map((fieldName) => ({ type: 'query', fieldName })),
      },
    });
  }
}
