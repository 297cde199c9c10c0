// The decorators of language.tsp leave nothing to do: `npm run generate` reads what was written from
// the program itself.
const noted = () => {}

export const $decorators = {
  GenAuth: {
    access: noted,
    atHost: noted,
    atLeastOne: noted,
    bare: noted,
    batch: noted,
    checked: noted,
    customDataOf: noted,
    customDataPairs: noted,
    exactlyOne: noted,
    external: noted,
    handWritten: noted,
    onlyBrand: noted,
    operation: noted,
    password: noted,
    refuses: noted,
    safety: noted,
    spelledBy: noted,
    topic: noted,
    usage: noted,
    wireName: noted,
  },
}
