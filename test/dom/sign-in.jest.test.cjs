const { createBrowserSession, verifySignature } = require('genauth/browser')
const { createMock } = require('genauth/mock')
const cases = require('./sign-in.cases.cjs')

cases({ createBrowserSession, verifySignature, createMock, test, expect })
