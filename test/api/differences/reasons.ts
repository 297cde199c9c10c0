// Why several tables differ from the catalogue.

export const givenBack = 'the sign-in says so too, and what is read can be given back'

export const provider = 'the service adds kinds of identity sources by the month'

export const empty = 'the type is empty; what is in it is documented nowhere'

export const drawn = 'for the page that shows it, and of no use to anything here'

export const entries = 'the type is one entry, the names of operation and answer say a list'
