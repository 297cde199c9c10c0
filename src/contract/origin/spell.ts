import { renamed } from '../renamed.ts'

/** Spells the members of a place as everything else is spelt. */
export const spellGeoip = renamed({
  country_name: 'countryName',
  country_code2: 'countryCode2',
  country_code3: 'countryCode3',
  region_name: 'regionName',
  region_code: 'regionCode',
  city_name: 'cityName',
  continent_code: 'continentCode',
})

/** Calls the browser one: the service's types have `name`, its documentation has `browser`. */
export const spellUserAgent = renamed({ name: 'browser' })
