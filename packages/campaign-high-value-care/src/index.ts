import campaign from './campaign.json' with { type: 'json' }
import careActionCases from './cases/care-actions.json' with { type: 'json' }
import caseBase from './cases/base.json' with { type: 'json' }
import contactCases from './cases/contact.json' with { type: 'json' }
import deadlineCases from './cases/deadlines.json' with { type: 'json' }
import eligibilityCases from './cases/eligibility.json' with { type: 'json' }
import giftCases from './cases/gifts.json' with { type: 'json' }
import identityCases from './cases/identity.json' with { type: 'json' }
import messageCases from './cases/messages.json' with { type: 'json' }
import missingValueCases from './cases/missing-values.json' with { type: 'json' }
import packageCases from './cases/packages.json' with { type: 'json' }
import gifts from './catalogues/gifts.json' with { type: 'json' }
import packageGifts from './catalogues/package-gifts.json' with { type: 'json' }
import packages from './catalogues/packages.json' with { type: 'json' }
import stores from './catalogues/stores.json' with { type: 'json' }
import conditions from './conditions.json' with { type: 'json' }
import decisions from './decisions.json' with { type: 'json' }
import facts from './facts.json' with { type: 'json' }
import policies from './policies.json' with { type: 'json' }
import population from './population.json' with { type: 'json' }
import provinces from './provinces.json' with { type: 'json' }
import callOrder from './rule-sets/call-order.json' with { type: 'json' }
import careActions from './rule-sets/care-actions.json' with { type: 'json' }
import contact from './rule-sets/contact.json' with { type: 'json' }
import eligibility from './rule-sets/eligibility.json' with { type: 'json' }
import giftOffers from './rule-sets/gift-offers.json' with { type: 'json' }
import giftTiering from './rule-sets/gift-tiering.json' with { type: 'json' }
import messagePlan from './rule-sets/message-plan.json' with { type: 'json' }
import packageBalance from './rule-sets/package-balance.json' with { type: 'json' }
import packageGiftOffers from './rule-sets/package-gifts.json' with { type: 'json' }
import packageOffers from './rule-sets/package-offers.json' with { type: 'json' }
import topics from './rule-sets/topics.json' with { type: 'json' }
import greeting from './script/b1-greeting.json' with { type: 'json' }
import giftTopic from './script/b2-gifts.json' with { type: 'json' }
import packageTopic from './script/b3-packages.json' with { type: 'json' }
import identityTopic from './script/b4-identity.json' with { type: 'json' }
import careTopic from './script/b5-care.json' with { type: 'json' }
import farewell from './script/b6-farewell.json' with { type: 'json' }
import script from './script/script.json' with { type: 'json' }
import appMobifoneMoney from './templates/app-mobifone-money.json' with { type: 'json' }
import appMyMobifone from './templates/app-my-mobifone.json' with { type: 'json' }
import identityGuide from './templates/identity-guide.json' with { type: 'json' }
import identityStores from './templates/identity-stores.json' with { type: 'json' }
import packageOffer from './templates/package-offer.json' with { type: 'json' }
import sms1 from './templates/sms-1.json' with { type: 'json' }
import sms2 from './templates/sms-2.json' with { type: 'json' }
import storeAddress from './templates/store-address.json' with { type: 'json' }

/** The reference campaign as it is written, unparsed: `parseCampaign` reads it like any other document. */
export const highValueCare: unknown = {
  ...campaign,
  facts,
  conditions,
  ruleSets: [
    eligibility,
    contact,
    callOrder,
    topics,
    giftTiering,
    giftOffers,
    packageOffers,
    packageBalance,
    packageGiftOffers,
    messagePlan,
    careActions,
  ],
  decisions,
  catalogues: { gifts, packages, 'package-gifts': packageGifts, stores },
  provinces,
  templates: [sms1, sms2, identityGuide, identityStores, packageOffer, storeAddress, appMyMobifone, appMobifoneMoney],
  script: {
    ...script,
    steps: [...greeting, ...giftTopic, ...packageTopic, ...identityTopic, ...careTopic, ...farewell],
  },
  policies,
  caseBase,
  cases: [
    ...eligibilityCases,
    ...contactCases,
    ...giftCases,
    ...packageCases,
    ...identityCases,
    ...careActionCases,
    ...messageCases,
    ...deadlineCases,
    ...missingValueCases,
  ],
}

/** What demonstration customers of this campaign look like, unparsed: `populationSchema` reads it. */
export const highValueCarePopulation: unknown = population
