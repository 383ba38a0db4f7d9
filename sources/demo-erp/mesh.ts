/** Mesh's OpenAPI handler over the committed document: the workbench, off the request path. */
import OpenAPIHandler from '@graphql-mesh/openapi';

type Options = ConstructorParameters<typeof OpenAPIHandler>[0];
/** The entry of the deployment list. */
interface Entry { readonly role?: string; readonly channels?: readonly string[]; readonly secrets?: Readonly<Record<string, string>>; readonly endpoint: string }

export default class DemoErpMesh extends OpenAPIHandler {
  constructor(options: Omit<Options, 'config'> & { readonly config: Entry }) {
    const { endpoint, secrets } = options.config;
    super({ ...options, config: { source: './sources/demo-erp/openapi.json', endpoint, operationHeaders: { authorization: `Bearer {env.${secrets?.['token'] ?? ''}}` } } });
  }
}
