/** Mesh's GraphQL handler over the committed schema (the part of the Admin API that this source uses): the workbench, off the request path. */
import GraphQLHandler from '@graphql-mesh/graphql';

type Options = ConstructorParameters<typeof GraphQLHandler>[0];
/** The entry of the deployment list. */
interface Entry { readonly role?: string; readonly channels?: readonly string[]; readonly secrets?: Readonly<Record<string, string>>; readonly endpoint: string }

/** The Admin API asks for a session: `mesh dev` sends the token of this variable. */
const TOKEN_VARIABLE = 'VENDURE_SESSION_TOKEN';

export default class VendureMesh extends GraphQLHandler {
  constructor(options: Omit<Options, 'config'> & { readonly config: Entry }) {
    const { endpoint } = options.config;
    super({ ...options, config: { source: './sources/vendure/schema.graphql', endpoint, method: 'POST', operationHeaders: { authorization: `Bearer {env.${TOKEN_VARIABLE}}` } } });
  }
}
