// Decorators in plain JavaScript.
require('reflect-metadata');
const { Inject, Injectable } = require('@nestjs/common');
const { Args } = require('@nestjs/graphql');
const { Allow, Ctx } = require('@vendure/core');

/** Applies TypeScript-style decorators: to a class, or to a member when `key` is given. */
const decorate = (decorators, target, key) => Reflect.decorate(decorators, target, key, key ? Object.getOwnPropertyDescriptor(target, key) : undefined);

/** Says which providers the constructor's arguments are. */
const inject = (target, providers) => providers.forEach((token, position) => Inject(token)(target, undefined, position));

/** Makes a class a provider itself, its constructor's arguments being these providers. */
function injectable(target, providers) {
  inject(target, providers);
  decorate([Injectable()], target);
}

/** Offers methods `(ctx, args)` of a resolver: `[[Query or Mutation, name, permission], …]`. */
function expose(target, members) {
  for (const [kind, name, permission] of members) {
    decorate([kind()], target.prototype, name);
    decorate([Allow(permission)], target.prototype, name);
    Ctx()(target.prototype, name, 0);
    Args()(target.prototype, name, 1);
  }
}

module.exports = { decorate, inject, injectable, expose };
