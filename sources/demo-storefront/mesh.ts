/** Mesh's GraphQL handler over the committed schema: the workbench, off the request path. */
import GraphQLHandler from '@graphql-mesh/graphql';

type Options = ConstructorParameters<typeof GraphQLHandler>[0];
/** The entry of the deployment list. */
interface Entry { readonly role?: string; readonly channels?: readonly string[]; readonly secrets?: Readonly<Record<string, string>>; readonly endpoint: string }

export default class DemoStorefrontMesh extends GraphQLHandler {
  constructor(options: Omit<Options, 'config'> & { readonly config: Entry }) {
    const { endpoint, secrets } = options.config;
    super({ ...options, config: { source: './sources/demo-storefront/schema.graphql', endpoint: `${endpoint}/graphql`, method: 'POST', operationHeaders: { authorization: `Bearer {env.${secrets?.['token'] ?? ''}}` } } });
  }
}
