// What the SDK of the Model Context Protocol takes of the platform, without the validator that compiles schemas into programs.

export { default as process } from 'node:process';
export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
