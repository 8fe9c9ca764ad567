/** The demo letter. Its text was written for Undersigned; its companies are real, its signers and its contact details are not. */
import { demoArabic } from '../letter-arabic/data';
import type { DraftTranslation } from '@/lib/letters/drafts/schema';

/** Where most of the addressees are. */
export const demoClosingZone = 'America/Los_Angeles';

export const demoContact = {
  contactEmail: 'letter@demo.example',
  contactSignal: 'demo_letter.00',
  contactAge: '',
};

const demoEnglish: DraftTranslation = {
  locale: 'en',
  title: 'Do not send our work to knock on people’s doors',
  addressees: 'To the chief executives and boards of Alphabet, Amazon, Apple, Meta, Microsoft and Salesforce',
  body: `Before dawn, a van stops in a quiet street and somebody knocks on a door. Behind the knock there is a list of names. Behind the list there is a database, and behind the database there are servers, a model and a support contract. Behind all of it there are people at work. We are those people.

We run the servers that hold the list. We trained the model that matches a face to an address. We wrote the manual, took the support call, approved the invoice and cleaned the office in the evening. None of us was hired for this, and none of us was told. We learned of it from reporters, from court files, and from colleagues who had been asked to say nothing.

You say that technology is neutral and that only customers are responsible for what they do with it. But you choose the customers. You refuse contracts every week: because they pay too little, because the risk is too great, because they would look bad in the press. A family taken from its home is also a cost. The only difference is that somebody else pays it.

So we ask you to do three things:

1. **Say what you sell.** Within 30 days, publish every contract, subcontract and trial in which our products are used for raids on immigrants, or for the mass surveillance of people who are suspected of nothing.
2. **Stop.** Accept no more work of this kind, let the present contracts end without renewal, and name the day on which the last of them ends.
3. **Let us say no.** Let every worker, contractors included, refuse such work, and promise in writing that nobody will lose pay, position or residence permit for refusing it or for signing this letter.

We do not ask you for courage. Courage is opening the door in the morning without knowing who is outside. We ask for something that you already do well: read a contract, see what it is for, and decline it.

We like our work, and many of us have given it their best years. That is why we care about what it is used for. Until you answer, we will keep asking, in meetings, in corridors and in public, some of us with our names and some without.`,
  sender: 'a demonstration of Undersigned, with invented people',
  about: `**This is a demonstration.** It shows what Undersigned does. The text was written for that purpose, the signers are invented, and none of the companies has anything to do with it. Nobody was asked, nobody signed, and nobody was left out.

On a real letter, the organizers say here who they are, as far as they want to: how many they are and what work they do, whether a union, a party or a company supports them, who pays for the server, and why they do or do not give their names. People who are afraid to sign read this first, to check whether they can trust the page.

The contact details given here do not work: they are reserved for examples.`,
  questions: `## How are signatures checked?

Signers prove that they can read a mailbox. Each email address can sign a letter only once, with a name or anonymously. If the address belongs to an employer, a tick is shown next to that employer. The mailbox was checked, not the person. The signatures of this demonstration were made by a program, and nothing about them was checked.

## Can my employer find out that I signed?

If you sign with your name: yes, it is public. If you sign anonymously, use your own phone and a personal email address, because the people who run a work mailbox can see that someone asked for a code. Once your signature is published, nothing we store links it to your email address. Until the letter closes, anyone who has our keys or can read your mailbox can check whether an email address was used.

## Why does an anonymous signature not appear at once?

Anonymous signatures are published in batches of 10 or more, in random order, so that someone who watches the number cannot see when one person signs. An employer is named only when at least 10 people from there have signed anonymously. Until then, the list says “employer not shown”.

## Can I change my mind?

Yes. When you have signed, you see a receipt, once. With it, you can withdraw your signature, and correct your role or employer if you signed with your name.

## What happens when the letter closes?

People who asked to sign before can still confirm for 5 hours. Then the last anonymous signatures are published, and the keys with which someone could check an email address are destroyed.`,
};

export const demoTranslations: DraftTranslation[] = [demoEnglish, demoArabic];
