/**
 * Where a company's customers, users or guests can receive email beneath its domain. A row too many costs the workers of one
 * office the word "verified"; a missing one gives it to whoever opens a trial account.
 */

/** Everything beneath these belongs to customers; the domain itself is the company's own. */
const givingSubdomains = `
zendesk.com freshdesk.com freshservice.com freshworks.com helpscoutapp.com intercom-mail.com intercom.io gorgias.com front-mail.com kayako.com
atlassian.net jira.com bitbucket.io slack.com monday.com basecamp.com clickup.com notion.site teams.ms onmicrosoft.com awsapps.com
salesforce.com force.com my.site.com exacttarget.com pardot.com heroku.com herokuapp.com service-now.com myworkday.com oraclecloud.com ondemand.com
myjetbrains.com youtrack.cloud gitlab.io github.io vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com appspot.com
myshopify.com shopify.com bigcommerce.com wixsite.com wix.com squarespace.com weebly.com webflow.io wordpress.com tumblr.com substack.com medium.com
hubspot.com hs-inbox.com hubspotemail.net mailchimpapp.com list-manage.com sendgrid.net mailgun.org postmarkapp.com
greenhouse.io lever.co bamboohr.com recruitee.com teamtailor.com craigslist.org
`;

/** These, and what is beneath them, belong to customers whole. */
const givingMailboxes = `
incoming.gitlab.com users.noreply.gitlab.com users.noreply.github.com reply.github.com boards.trello.com mail.asana.com bcc.hubspot.com
guest.booking.com property.booking.com partner.booking.com guest.airbnb.com host.airbnb.com user.airbnb.com reply.airbnb.com
marketplace.amazon.com marketplace.amazon.ca marketplace.amazon.com.mx marketplace.amazon.com.br marketplace.amazon.co.uk marketplace.amazon.de
marketplace.amazon.fr marketplace.amazon.it marketplace.amazon.es marketplace.amazon.nl marketplace.amazon.se marketplace.amazon.pl
marketplace.amazon.com.be marketplace.amazon.com.tr marketplace.amazon.ae marketplace.amazon.sa marketplace.amazon.eg marketplace.amazon.in
marketplace.amazon.co.jp marketplace.amazon.com.au marketplace.amazon.sg free.kindle.com
members.ebay.com members.ebay.co.uk members.ebay.de reply.ebay.com u.box.com inbound.mailchimp.com post.wordpress.com m.evernote.com
txt.voice.google.com groups.outlook.com groups.facebook.com reply.facebook.com reply.linkedin.com
messaging.yelp.com convo.zillow.com messages.homeaway.com reply.nextdoor.com
`;

const domainsIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const customerSubdomains = domainsIn(givingSubdomains);
export const customerMailboxDomains = domainsIn(givingMailboxes);
