import { createBrowserSession, verifySignature } from 'genauth/browser'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import cases from './sign-in.cases.cjs'

cases({ createBrowserSession, verifySignature, createMock, test, expect })
