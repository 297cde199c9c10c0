const project = (displayName, testEnvironment) => ({
  displayName,
  testEnvironment,
  testMatch: ['<rootDir>/sign-in.jest.test.cjs'],
  // Nothing has to be compiled: jest loads the CommonJS build of genauth.
  transform: {},
})

module.exports = {
  projects: [
    project('jsdom', '<rootDir>/jest-environment.cjs'),
    project('happy-dom', '<rootDir>/jest-environment-happy-dom.cjs'),
  ],
}
