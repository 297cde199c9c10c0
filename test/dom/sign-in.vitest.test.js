import { createBrowserSession } from 'genauth/browser'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import cases from './sign-in.cases.cjs'

cases({ createBrowserSession, createMock, test, expect })
